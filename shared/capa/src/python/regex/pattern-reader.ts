import { RegexError } from './nodes.ts';

/** A pattern, read character by character. Positions count characters, as Python counts them. */
export class PatternReader {
  at = 0;
  private readonly text: readonly string[];

  constructor(pattern: string) {
    this.text = [...pattern];
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  peek(): string | undefined {
    return this.text[this.at];
  }

  next(): string {
    const character = this.text[this.at];
    if (character === undefined) throw this.error('unexpected end of pattern', this.at);
    this.at += 1;
    return character;
  }

  take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }

  /** All characters up to one that is no digit. */
  digits(): string {
    let digits = '';
    while (/^[0-9]$/.test(this.peek() ?? '')) digits += this.next();
    return digits;
  }

  /** As many characters of a class as come, no more than make `length`. */
  upTo(length: number, allowed: RegExp, first = ''): string {
    let read = first;
    while (read.length < length && allowed.test(this.peek() ?? '')) read += this.next();
    return read;
  }

  /** What was read since a position. */
  since(position: number): string {
    return this.text.slice(position, this.at).join('');
  }

  error(message: string, position: number): RegexError {
    const before = this.text.slice(0, position).join('');
    const lines = this.text.includes('\n')
      ? ` (line ${before.split('\n').length}, column ${position - (before.lastIndexOf('\n') + 1) + 1})`
      : '';
    return new RegexError(`${message} at position ${position}${lines}`);
  }
}
