import { search } from './match.ts';
import { parseRegex } from './parse.ts';

export { RegexError } from './nodes.ts';

/** A compiled pattern of Python's `re`, with UNICODE always on. */
export interface Regex {
  /** Python's `re.search(pattern, text) is not None`. */
  search(text: string): boolean;
}

/** Throws `RegexError` in the words of Python's `re.error`. */
export function compileRegex(pattern: string, { ignoresCase = false }: { readonly ignoresCase?: boolean } = {}): Regex {
  const parsed = parseRegex(pattern, ignoresCase);
  return { search: (text) => search(parsed, text) };
}
