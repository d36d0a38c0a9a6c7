/**
 * Whether two texts say the same: spelling of tags and attributes, blanks between blocks, `b` for `strong` and a paragraph
 * that is all of a list item make no difference to a reader.
 */
export function saysSameHtml(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

/** The first piece of `original` that `kept` lacks, for telling an author what would be lost. */
export function firstLoss(original: string, kept: string): string {
  const [before, after] = [tokens(original), tokens(kept)];
  const at = before.findIndex((token, index) => token !== after[index]);
  return (before[at] ?? before.at(-1) ?? '').slice(0, 120);
}

function canonical(html: string): string {
  return tokens(html).join('\n');
}

function tokens(html: string): readonly string[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return [...nodesOf(body)].filter((token) => token !== '');
}

function* nodesOf(parent: Element): Iterable<string> {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) yield textToken(node, parent);
    else if (node.nodeType === Node.COMMENT_NODE) yield `<!--${node.textContent ?? ''}-->`;
    else if (node instanceof Element) yield* elementTokens(node, parent);
  }
}

function* elementTokens(element: Element, parent: Element): Iterable<string> {
  if (isWholeOfItem(element, parent)) {
    yield* nodesOf(element);
    return;
  }
  const name = element.tagName.toLowerCase();
  const tag = sameAs[name] ?? name;
  const attributes = [...element.attributes].map(({ name: key, value }) => ` ${key}="${value.trim()}"`).sort();
  yield `<${tag}${attributes.join('')}>`;
  yield* nodesOf(element);
  yield `</${tag}>`;
}

const sameAs: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 's' };

const isWholeOfItem = (element: Element, parent: Element): boolean =>
  element.tagName === 'P' &&
  element.attributes.length === 0 &&
  parent.tagName === 'LI' &&
  parent.firstElementChild === element &&
  parent.querySelectorAll(':scope > p').length === 1;

const blocks = /^(?:BODY|UL|OL|TABLE|TBODY|THEAD|TFOOT|TR|BLOCKQUOTE|DIV|SECTION|DL|FIGURE)$/;

function textToken(node: Node, parent: Element): string {
  if (parent.closest('pre, script, style')) return node.textContent ?? '';
  const text = (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  const atBlock = (neighbour: Node | null): boolean => !neighbour || isBlock(neighbour);
  const start = atBlock(node.previousSibling) ? text.trimStart() : text;
  const trimmed = atBlock(node.nextSibling) ? start.trimEnd() : start;
  return trimmed.trim() === '' && blocks.test(parent.tagName) ? '' : trimmed;
}

const isBlock = (node: Node): boolean =>
  node instanceof Element && /^(?:P|H[1-6]|UL|OL|LI|PRE|HR|BR|TABLE|BLOCKQUOTE|DIV|SECTION|FIGURE)$/.test(node.tagName);
