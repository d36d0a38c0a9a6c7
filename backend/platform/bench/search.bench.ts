import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSearchIndex } from '../dist/search/create-search-index.js';
import { defineIndex } from '../dist/search/define-index.js';
import type { SearchDocument, SearchIndex, SearchQuery } from '../dist/search/search-index.js';

const courses = defineIndex('bench_courses', {
  title: { kind: 'text', weight: 4 },
  about: { kind: 'text' },
  organization: { kind: 'keyword' },
  topics: { kind: 'keyword' },
  price: { kind: 'number' },
});
type Fields = (typeof courses)['fields'];

const asked = 60;
const languages = ['en', 'es', 'de', 'fr'];
const facets = [{ field: 'organization' }, { field: 'topics' }] as const;

/**
 * `npm run bench -- search [documents]`: building an index of texts of a hundred words, then searching it. CPU is that of
 * the whole process, so with `ELASTICSEARCH_URL` it is that of the client alone.
 */
export async function run([size = '100000']: readonly string[] = []): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lyceum-bench-'));
  const url = process.env['ELASTICSEARCH_URL'] ?? null;
  const search = await createSearchIndex({ elasticsearchUrl: url, elasticsearchPrefix: 'lyceum_bench', dataDir });
  try {
    const corpus = new Corpus(Number(size));
    const built = await cost(() => search.rebuild(courses, corpus.documents()));
    const file = await stat(join(dataDir, 'search', 'search.db')).catch(() => null);
    console.log(
      `${size} documents built in ${(built.ms / 1000).toFixed(1)} s, ${(built.cpuMs / Number(size)).toFixed(2)} ms CPU each`,
    );
    if (file)
      console.log(
        `${(file.size / 1e6).toFixed(0)} MB on disk, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB of memory`,
      );
    await searchIt(search, corpus);
  } finally {
    await (search as { onApplicationShutdown?(): Promise<void> }).onApplicationShutdown?.();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function searchIt(search: SearchIndex, corpus: Corpus): Promise<void> {
  const access = ['everybody', 'team:3'];
  const word = (round: number) => corpus.wordOfRank((round % asked) / asked);
  const kinds: Record<string, (round: number) => SearchQuery<Fields>> = {
    'one word': (round) => ({ text: word(round), access: 'everything' }),
    'access, facets, quotations': (round) => ({ text: word(round), access, facets, highlight: ['title', 'about'] }),
    'two words': (round) => ({ text: `${word(round)} ${word(round * 7)}`, access, facets }),
    'while typing': (round) => ({ text: word(round).slice(0, 4), isTyping: true, access, facets }),
    'a slip in the word': (round) => ({ text: `${word(round).slice(0, 2)}x${word(round).slice(2)}`, access, facets }),
    'sorted, deep': (round) => ({
      text: word(round),
      access,
      order: [{ field: 'price', direction: 'asc' }],
      skip: 5_000,
    }),
    'everything there is': () => ({ text: null, access, facets }),
  };
  for (const [name, query] of Object.entries(kinds)) {
    const rounds = [];
    for (let round = 0; round < asked; round++) rounds.push(await cost(() => search.search(courses, query(round))));
    const hits = rounds.reduce((sum, { result }) => sum + result.total, 0) / asked;
    const at = (share: number) => rounds.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(asked * share)] ?? 0;
    const cpu = rounds.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / asked;
    console.log(
      `  ${name.padEnd(28)} p50 ${at(0.5).toFixed(1).padStart(7)} ms  p99 ${at(0.98).toFixed(1).padStart(7)} ms  CPU ${cpu.toFixed(1).padStart(6)} ms  ${hits.toFixed(0)} hits`,
    );
  }
  const puts = await cost(async () => {
    for (const page of corpus.pages(50, 1)) await search.put(courses, page);
  });
  console.log(`  one document put: ${(puts.ms / 50).toFixed(1)} ms, ${(puts.cpuMs / 50).toFixed(1)} ms CPU`);
}

async function cost<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; cpuMs: number }> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: performance.now() - began, cpuMs: (user + system) / 1_000 };
}

/** The same texts at every run: words made of syllables, some of them in every second text, most of them rare. */
class Corpus {
  readonly #size: number;
  readonly #words: readonly string[];
  #seed = 7;

  constructor(size: number) {
    this.#size = size;
    const syllables = 'ba ker lo min tra ve son qui del ar ti pho rem nus ga est or vin cal du'.split(' ');
    const syllable = () => syllables[Math.floor(this.#random() * syllables.length)] ?? '';
    this.#words = Array.from({ length: 30_000 }, () =>
      Array.from({ length: 2 + Math.floor(this.#random() * 3) }, syllable).join(''),
    );
  }

  /** From 0, the most frequent, to 1. */
  wordOfRank(rank: number): string {
    return this.#words[Math.floor(this.#words.length ** rank)] ?? '';
  }

  async *documents(): AsyncGenerator<SearchDocument<Fields>[]> {
    yield* this.pages(this.#size, 500);
  }

  *pages(size: number, pageSize: number): Generator<SearchDocument<Fields>[]> {
    for (let first = 0; first < size; first += pageSize)
      yield Array.from({ length: Math.min(pageSize, size - first) }, (_, at) => this.#document(first + at));
  }

  #document(number: number): SearchDocument<Fields> {
    const fields = {
      title: this.#text(6),
      about: this.#text(100),
      organization: `org${number % 40}`,
      topics: [`topic${number % 7}`, `topic${number % 11}`],
      price: number % 100,
    };
    const access = [number % 3 === 0 ? `team:${number % 50}` : 'everybody'];
    return { id: `course${number}`, language: languages[number % 4] ?? null, access, fields };
  }

  #text(length: number): string {
    return Array.from({ length }, () => this.wordOfRank(this.#random())).join(' ');
  }

  #random(): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return this.#seed / 2 ** 31;
  }
}
