/** What a page hears: the data of each `revision` event, in order. */
export class EventStreamForSpecs {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #abort: AbortController;
  #text = '';

  private constructor(reader: ReadableStreamDefaultReader<Uint8Array>, abort: AbortController) {
    this.#reader = reader;
    this.#abort = abort;
  }

  static async open(address: string): Promise<EventStreamForSpecs> {
    const abort = new AbortController();
    const answer = await fetch(address, { signal: abort.signal });
    if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
    return new EventStreamForSpecs(answer.body.getReader(), abort);
  }

  /** Reads on until a revision comes that the spec waits for. */
  async until(isWanted: (revision: number) => boolean): Promise<number> {
    for (;;) {
      const { value, done } = await this.#reader.read();
      if (done) throw new Error('The stream ended');
      this.#text += new TextDecoder().decode(value);
      const found = this.#revisions().find(isWanted);
      if (found !== undefined) return found;
    }
  }

  /** Resolves when the server ends the stream. */
  async end(): Promise<void> {
    while (!(await this.#reader.read()).done);
  }

  close(): void {
    this.#abort.abort();
  }

  #revisions(): readonly number[] {
    return [...this.#text.matchAll(/^event: revision\ndata: (\d+)\n\n/gm)].map(([, data]) => Number(data));
  }
}
