import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';

interface Read<T> {
  readonly mark: string;
  readonly value: T | Error;
}

/** A JSON file that others write anew at any time: read again only when it has changed. */
export class RecordFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  #last: Read<T> | null = null;

  constructor(path: string, schema: z.ZodType<T>) {
    this.#path = path;
    this.#schema = schema;
  }

  /** Null when it is not there; an error when it is not what it should be. */
  async read(): Promise<T | Error | null> {
    const found = await stat(this.#path).catch(() => null);
    if (!found) return null;
    const mark = `${found.mtimeMs} ${found.size} ${found.ino}`;
    if (this.#last?.mark !== mark) this.#last = { mark, value: await this.#parse() };
    return this.#last.value;
  }

  async #parse(): Promise<T | Error> {
    try {
      const parsed = this.#schema.safeParse(JSON.parse(await readFile(this.#path, 'utf8')));
      return parsed.success ? parsed.data : new Error(parsed.error.issues[0]?.message ?? 'not as it should be');
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}
