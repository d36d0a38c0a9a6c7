/**
 * The items of an old dropdown's list, `('red', 'it\'s', blue)`: separated by commas and blanks, in single quotes, apostrophes between
 * letters kept. The first and the last character of an item are taken off, quotes or not. Null when a quote stays open.
 */
export function parseOptions(options: string): string[] | null {
  const apostrophe = '\uE000';
  const inner = options
    .replace(/([a-zA-Z])(?:'|\\')([a-zA-Z])/g, `$1${apostrophe}$2`)
    .replaceAll("\\'", apostrophe)
    .slice(1, -1);
  const items: string[] = [];
  for (let at = 0; at < inner.length; ) {
    const character = inner[at] ?? '';
    if (character === '#') {
      // shlex takes a number sign for the beginning of a comment.
      const end = inner.indexOf('\n', at);
      at = end < 0 ? inner.length : end + 1;
    } else if (character === "'") {
      const end = inner.indexOf("'", at + 1);
      if (end < 0) return null;
      items.push(inner.slice(at, end + 1));
      at = end + 1;
    } else if (character === ',' || character === ' ') at += 1;
    else {
      const word = /^(?:[\w\uE000]+|.)/s.exec(inner.slice(at))?.[0] ?? character;
      items.push(word);
      at += word.length;
    }
  }
  return items.map((item) => item.slice(1, -1).replaceAll(apostrophe, "'"));
}
