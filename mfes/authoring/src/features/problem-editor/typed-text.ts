/**
 * Texts of a problem are HTML. An author types words, or HTML where words do not do: what is typed is HTML when it is
 * well-formed and has an element in it, and plain words otherwise.
 */
export function htmlOfTyped(typed: string): string {
  return hasMarkup(typed) ? typed : escaped(typed);
}

/** What to show in a field for a text: the words, or the HTML where there is some. */
export function typedOfHtml(html: string): string {
  return hasMarkup(html) ? html : unescaped(html);
}

/** The same for texts that stand by themselves: words become paragraphs, an empty line parts two of them. */
export function blocksOfTyped(typed: string): string {
  if (hasMarkup(typed)) return typed;
  const paragraphs = typed.split(/\n{2,}/).map((part) => part.trim());
  return paragraphs
    .filter(Boolean)
    .map((part) => `<p>${escaped(part)}</p>`)
    .join('\n');
}

export function typedOfBlocks(html: string): string {
  const root = fragmentOf(html);
  if (!root) return html;
  const isPlain = [...root.childNodes].every(
    (node) =>
      (node.nodeType === Node.TEXT_NODE && !node.textContent?.trim()) ||
      (node instanceof Element && node.tagName === 'p' && node.attributes.length === 0 && node.children.length === 0),
  );
  if (!isPlain) return typedOfHtml(html);
  return [...root.children].map((paragraph) => paragraph.textContent?.trim() ?? '').join('\n\n');
}

export const hasMarkup = (text: string): boolean => (fragmentOf(text)?.children.length ?? 0) > 0;

function fragmentOf(text: string): Element | null {
  const root = new DOMParser().parseFromString(`<x>${text}</x>`, 'application/xml').documentElement;
  return root.tagName === 'x' && !root.querySelector('parsererror') ? root : null;
}

const unescaped = (html: string): string => fragmentOf(html)?.textContent ?? html;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
