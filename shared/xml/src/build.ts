import { escapeAttribute, escapeText } from './entities.ts';
import type { XmlAttribute, XmlCdata, XmlComment, XmlDocument, XmlElement, XmlNode, XmlText } from './nodes.ts';
import { XmlError } from './xml-error.ts';

const nowhere = { line: 1, column: 1 };
const nameStart = String.raw`:A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`;
const xmlName = new RegExp(String.raw`^[${nameStart}][${nameStart}.\-0-9\xB7\u0300-\u036F\u203F-\u2040]*$`, 'u');
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** A new element. Attributes are written in the order given. Throws {@link XmlError} for what XML cannot say. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> | Iterable<readonly [string, string]> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const built: XmlElement = {
    kind: 'element',
    name: checkedName(name),
    attributes: new Map(),
    children: [...children],
    layout: { isSelfClosing: true, startEnd: '', endEnd: '' },
    line: 0,
  };
  const entries = Symbol.iterator in attributes ? attributes : Object.entries(attributes);
  for (const [key, value] of entries as Iterable<readonly [string, string]>) {
    built.attributes.set(key, builtAttribute(key, value));
  }
  return built;
}

/** Text that says `value`, escaped where needed. */
export function text(value: string): XmlText {
  return { kind: 'text', value: checkedText(value), raw: escapeText(value) };
}

/** A CDATA section. Throws {@link XmlError} when the value holds `]]>`. */
export function cdata(value: string): XmlCdata {
  if (value.includes(']]>')) throw new XmlError('a CDATA section cannot hold "]]>"', nowhere);
  return { kind: 'cdata', value: checkedText(value) };
}

/** A comment. Throws {@link XmlError} when the value holds `--` or ends in `-`. */
export function comment(value: string): XmlComment {
  if (value.includes('--') || value.endsWith('-')) throw new XmlError('a comment cannot hold "--"', nowhere);
  return { kind: 'comment', value: checkedText(value) };
}

/** A document of one element and nothing else. */
export function documentOf(root: XmlElement): XmlDocument {
  return { kind: 'document', byteOrderMark: false, children: [root], root };
}

/** An attribute written the plain way: one blank before it, double quotes. */
export function builtAttribute(name: string, value: string): XmlAttribute {
  const raw = escapeAttribute(checkedText(value));
  return { name: checkedName(name), value, raw, quote: '"', before: ' ', equals: '=' };
}

export function checkedName(name: string): string {
  if (!xmlName.test(name)) throw new XmlError(`"${name.slice(0, 100)}" is not an XML name`, nowhere);
  return name;
}

/** Whether XML can hold the text at all: no control characters, no lone surrogates. */
export function isXmlText(value: string): boolean {
  return !forbidden.test(value);
}

function checkedText(value: string): string {
  if (!isXmlText(value)) throw new XmlError('the text holds a character that XML forbids', nowhere);
  return value;
}
