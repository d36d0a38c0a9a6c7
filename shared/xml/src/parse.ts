import { checkWellFormed } from './check-well-formed.ts';
import { attributeValue, textValue } from './entities.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './nodes.ts';
import { XmlError } from './xml-error.ts';

export interface ParseLimits {
  /** Deepest nesting of elements; libxml2, which Open edX parses with, stops at 256 as well. */
  readonly maxDepth?: number;
  /** Longest text in UTF-16 units. */
  readonly maxLength?: number;
}

/**
 * Reads XML without losing a byte: `serializeXml(parseXml(text)) === text`.
 * Throws {@link XmlError} for what is not well-formed, for entities other than XML's own five, for entity
 * declarations, and beyond the limits.
 */
export function parseXml(text: string, limits: ParseLimits = {}): XmlDocument {
  const { maxDepth = 256, maxLength = 32 * 1024 * 1024 } = limits;
  if (text.length > maxLength) throw new XmlError(`longer than ${maxLength} characters`, { line: 1, column: 1 });
  checkWellFormed(text);
  return new TreeReader(text, maxDepth).read();
}

const startTag = /<([^ \t\r\n/>]+)/y;
const attributeMarkup = /([ \t\r\n]+)([^ \t\r\n=]+)([ \t\r\n]*=[ \t\r\n]*)(?:"([^"]*)"|'([^']*)')/y;
const startTagEnd = /([ \t\r\n]*)(\/?)>/y;
const endTag = /<\/[^ \t\r\n>]+([ \t\r\n]*)>/y;

/** Builds the tree of a text that is known to be well-formed; without recursion, so depth costs no stack. */
class TreeReader {
  private position = 0;
  private line = 1;
  private nextLineEnd: number;
  private readonly open: { readonly element: XmlElement; readonly parent: XmlNode[] }[] = [];
  private readonly text: string;
  private readonly maxDepth: number;

  constructor(text: string, maxDepth: number) {
    this.text = text;
    this.maxDepth = maxDepth;
    this.nextLineEnd = lineEndFrom(text, 0);
  }

  read(): XmlDocument {
    const byteOrderMark = this.text.startsWith('\uFEFF');
    if (byteOrderMark) this.position = 1;
    const top: XmlNode[] = [];
    let siblings = top;
    while (this.position < this.text.length) siblings = this.readNode(siblings);
    const root = top.find((node) => node.kind === 'element') as XmlElement;
    return { kind: 'document', byteOrderMark, children: top, root };
  }

  /** Reads one node into `siblings`; returns where the next one belongs. */
  private readNode(siblings: XmlNode[]): XmlNode[] {
    if (this.text[this.position] !== '<') return this.readText(siblings);
    const next = this.text[this.position + 1];
    if (next === '/') return this.readEndTag();
    if (next === '?') return this.readUpTo(siblings, '?>', (value) => ({ kind: 'instruction', value }), 2);
    if (next !== '!') return this.readStartTag(siblings);
    if (this.text.startsWith('<!--', this.position))
      return this.readUpTo(siblings, '-->', (value) => ({ kind: 'comment', value }), 4);
    if (this.text.startsWith('<![CDATA[', this.position))
      return this.readUpTo(siblings, ']]>', (value) => ({ kind: 'cdata', value }), 9);
    return this.readDoctype(siblings);
  }

  private readText(siblings: XmlNode[]): XmlNode[] {
    const found = this.text.indexOf('<', this.position);
    const end = found < 0 ? this.text.length : found;
    const raw = this.text.slice(this.position, end);
    siblings.push({ kind: 'text', value: textValue(raw), raw });
    this.position = end;
    return siblings;
  }

  private readUpTo(siblings: XmlNode[], end: string, node: (value: string) => XmlNode, skip: number): XmlNode[] {
    const start = this.position + skip;
    const found = this.text.indexOf(end, start);
    siblings.push(node(this.text.slice(start, found)));
    this.position = found + end.length;
    return siblings;
  }

  private readStartTag(siblings: XmlNode[]): XmlNode[] {
    const line = this.currentLine();
    const name = this.match(startTag)?.[1] as string;
    if (this.open.length >= this.maxDepth)
      throw new XmlError(`nested deeper than ${this.maxDepth} elements`, { line, column: this.column() });
    const attributes = this.readAttributes();
    const end = this.match(startTagEnd);
    const isSelfClosing = end?.[2] === '/';
    const layout = { isSelfClosing, startEnd: end?.[1] ?? '', endEnd: '' };
    const element: XmlElement = { kind: 'element', name, attributes, children: [], layout, line };
    siblings.push(element);
    if (isSelfClosing) return siblings;
    this.open.push({ element, parent: siblings });
    return element.children;
  }

  private readAttributes(): Map<string, XmlAttribute> {
    const attributes = new Map<string, XmlAttribute>();
    for (let found = this.match(attributeMarkup); found; found = this.match(attributeMarkup)) {
      const [, before = '', name = '', equals = '', double, single] = found;
      const raw = double ?? single ?? '';
      const quote = double === undefined ? "'" : '"';
      attributes.set(name, { name, value: attributeValue(raw), raw, quote, before, equals });
    }
    return attributes;
  }

  private readEndTag(): XmlNode[] {
    const endEnd = this.match(endTag)?.[1] ?? '';
    const closed = this.open.pop();
    if (closed && endEnd) Object.assign(closed.element, { layout: { ...closed.element.layout, endEnd } });
    return closed?.parent ?? [];
  }

  private readDoctype(siblings: XmlNode[]): XmlNode[] {
    const start = this.position + '<!DOCTYPE'.length;
    const end = endOfDoctype(this.text, start);
    siblings.push({ kind: 'doctype', value: this.text.slice(start, end) });
    this.position = end + 1;
    return siblings;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.position = pattern.lastIndex;
    return found;
  }

  private currentLine(): number {
    while (this.nextLineEnd < this.position) {
      this.line += 1;
      this.nextLineEnd = lineEndFrom(this.text, this.nextLineEnd + 1);
    }
    return this.line;
  }

  private column(): number {
    return this.position - this.text.lastIndexOf('\n', this.position - 1);
  }
}

function lineEndFrom(text: string, start: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

/** Quotes, comments and instructions in a doctype may hold the `>` and `]` that would end it. */
function endOfDoctype(text: string, start: number): number {
  const markup = /"[^"]*"|'[^']*'|<!--[^]*?-->|<\?[^]*?\?>|[[\]>]/g;
  markup.lastIndex = start;
  let isInSubset = false;
  for (let found = markup.exec(text); found; found = markup.exec(text)) {
    if (found[0] === '[') isInSubset = true;
    else if (found[0] === ']') isInSubset = false;
    else if (found[0] === '>' && !isInSubset) return found.index;
  }
  return text.length;
}
