/** A place in the code: an address of this site's files and where in it. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly name: string | null;
}

const keptLetters = 200;

/**
 * The message without what tells of a person or changes with every occurrence: addresses of mail, what follows a `?`, long
 * numbers, ids. Occurrences of one fault then read the same, and nothing personal is kept.
 */
export function scrubbed(message: string): string {
  const text = message
    .replace(/[^\s<>"'(]+@[^\s<>"')]+\.[a-z]{2,}/gi, '<email>')
    .replace(/(\b[a-z]+:\/\/[^\s?#"')]*|\/[^\s?#"')]*)[?#][^\s"')]*/gi, '$1')
    .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '<id>')
    .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{12,}\b/gi, '<id>')
    .replace(/\b\d{4,}\b/g, '<number>')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > keptLetters ? `${text.slice(0, keptLetters - 1)}…` : text || 'No message';
}

/** Errors with the same words at the same place are one fault. */
export function fingerprintOf(message: string, [top]: readonly Frame[]): string {
  const text = `${message}\n${top ? `${top.file}:${top.line}:${top.column}` : ''}`;
  return [0x811c9dc5, 0x9747b28c].map((seed) => hashOf(text, seed).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
