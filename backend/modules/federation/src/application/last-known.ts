import { Logger } from '@nestjs/common';

/** An answer that pages cannot do without: while it cannot be had, they go on with what it was last. */
export class LastKnown<Answer> {
  readonly #logger = new Logger('Federation');
  readonly #what: string;
  readonly #ask: () => Promise<Answer>;
  #known: { readonly answer: Answer } | null = null;
  #isCutOff = false;

  constructor(what: string, ask: () => Promise<Answer>) {
    this.#what = what;
    this.#ask = ask;
  }

  async now(): Promise<Answer> {
    try {
      const answer = await this.#ask();
      this.#known = { answer };
      this.#isCutOff = false;
      return answer;
    } catch (error) {
      if (!this.#known) throw error;
      if (!this.#isCutOff) this.#logger.error(`${this.#what} cannot be read, pages go on as before: ${String(error)}`);
      this.#isCutOff = true;
      return this.#known.answer;
    }
  }
}
