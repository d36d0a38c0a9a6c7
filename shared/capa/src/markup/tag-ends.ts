/**
 * Which beginnings in a text can be the beginning of something that ends, found in one pass from the back. Looking for each
 * end anew would take the square of the text's length, and learners can put text into what graders say.
 */
export class TagEnds {
  readonly #markup: string;
  /** Whether a `>` outside of quotes comes after a place that is outside of quotes. */
  readonly #isClosed: Uint8Array;
  /** Where a name that goes on here ends. */
  readonly #nameEnd: Int32Array;
  readonly #last: number;
  readonly #lastComment: number;
  readonly #lastSection: number;

  constructor(markup: string) {
    this.#markup = markup;
    this.#last = markup.lastIndexOf('>');
    this.#lastComment = markup.lastIndexOf('-->');
    this.#lastSection = markup.lastIndexOf(']]>');
    this.#isClosed = new Uint8Array(markup.length + 2);
    this.#nameEnd = new Int32Array(markup.length + 1).fill(markup.length);
    const nextQuote = { '"': markup.length, "'": markup.length };
    for (let at = markup.length - 1; at >= 0; at -= 1) {
      const character = markup[at] ?? '';
      this.#nameEnd[at] = /[\s/>]/.test(character) ? at : (this.#nameEnd[at + 1] ?? 0);
      if (character === '"' || character === "'") {
        this.#isClosed[at] = this.#isClosed[nextQuote[character] + 1] ?? 0;
        nextQuote[character] = at;
      } else {
        this.#isClosed[at] = character === '>' ? 1 : (this.#isClosed[at + 1] ?? 0);
      }
    }
  }

  /** Whether anything that begins with the `<` at this place can end. */
  canEnd(at: number): boolean {
    if (at >= this.#last) return false;
    const isStartTag = /[A-Za-z]/.test(this.#markup[at + 1] ?? '');
    return !isStartTag || this.#isClosed[this.#nameEnd[at + 1] ?? 0] === 1;
  }

  /** Whether the end of a comment or of a CDATA section comes later, whichever begins here. */
  hasLongEnd(at: number): boolean {
    if (this.#markup.startsWith('<!--', at)) return at + 4 <= this.#lastComment;
    return at + 9 <= this.#lastSection;
  }
}
