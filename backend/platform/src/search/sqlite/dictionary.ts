import type { DatabaseSync } from 'node:sqlite';
import { allowedTypos, distance } from '../text/typos.ts';

/** How many near words a mistyped one may stand for. */
const mostNear = 20;

/**
 * The words that a generation has, by first letter and length, to compare a mistyped one with. Words of deleted
 * documents stay until the next build: they find nothing.
 */
export class Dictionary {
  readonly #database: DatabaseSync;
  readonly #table: string;
  readonly #words = new Set<string>();
  readonly #buckets = new Map<string, string[]>();

  constructor(database: DatabaseSync, generation: number) {
    this.#database = database;
    this.#table = `g${generation}_word`;
    for (const { word } of database.prepare(`SELECT word FROM ${this.#table}`).all()) this.#learn(String(word));
  }

  add(words: Iterable<string>): void {
    for (const word of words) {
      if (this.#words.has(word)) continue;
      this.#database.prepare(`INSERT OR IGNORE INTO ${this.#table} (word) VALUES (?)`).run(word);
      this.#learn(word);
    }
  }

  /** The nearest first; the word itself is among them when there is such a word. */
  near(typed: string): string[] {
    const most = allowedTypos(typed);
    const { length } = [...typed];
    const near: { word: string; steps: number }[] = [];
    for (let other = length - most; other <= length + most; other++) {
      for (const word of this.#buckets.get(bucketOf(typed, other)) ?? []) {
        const steps = distance(typed, word, most);
        if (steps !== null) near.push({ word, steps });
      }
    }
    near.sort((a, b) => a.steps - b.steps || (a.word < b.word ? -1 : 1));
    return near.slice(0, mostNear).map(({ word }) => word);
  }

  #learn(word: string): void {
    this.#words.add(word);
    const name = bucketOf(word, [...word].length);
    const bucket = this.#buckets.get(name);
    if (bucket) bucket.push(word);
    else this.#buckets.set(name, [word]);
  }
}

const bucketOf = (word: string, length: number): string => `${[...word][0]}${length}`;
