/** The version a document had before a commit; null when it did not exist. */
interface Entry {
  readonly sequence: number;
  readonly before: Buffer | null;
}

/** Old versions of documents, kept only while a transaction that may need them is open. */
export class History {
  #sequence = 0;
  #isRecording = false;
  #trimmedTo: number | null = null;
  readonly #collections = new Map<number, Map<number, Entry[]>>();

  /** Number of the last committed change: what a snapshot remembers. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Notes a committed change, before or after it is applied in the same turn. */
  record(collection: number, rid: number, before: Buffer | null): void {
    this.#sequence++;
    if (!this.#isRecording) return;
    let documents = this.#collections.get(collection);
    if (!documents) {
      documents = new Map();
      this.#collections.set(collection, documents);
    }
    const entries = documents.get(rid);
    const entry = { sequence: this.#sequence, before };
    if (entries) entries.push(entry);
    else documents.set(rid, [entry]);
  }

  changedSince(collection: number, rid: number, sequence: number): boolean {
    const last = this.#collections.get(collection)?.get(rid)?.at(-1);
    return last !== undefined && last.sequence > sequence;
  }

  /** Documents of a collection that changed after a snapshot, each with the version the snapshot sees. */
  *since(collection: number, sequence: number): Generator<readonly [number, Buffer | null]> {
    for (const [rid, entries] of this.#collections.get(collection) ?? []) {
      const first = entries.find((entry) => entry.sequence > sequence);
      if (first) yield [rid, first.before];
    }
  }

  /** Keeps what the oldest open snapshot needs; null forgets everything. */
  trim(oldest: number | null): void {
    this.#isRecording = oldest !== null;
    if (oldest === this.#trimmedTo) return;
    this.#trimmedTo = oldest;
    if (oldest === null) {
      this.#collections.clear();
      return;
    }
    for (const [collection, documents] of this.#collections) {
      for (const [rid, entries] of documents) if ((entries.at(-1) as Entry).sequence <= oldest) documents.delete(rid);
      if (documents.size === 0) this.#collections.delete(collection);
    }
  }
}
