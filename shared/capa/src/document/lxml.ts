import {
  childElements,
  escapeAttribute,
  escapeText,
  firstChild,
  leadingText,
  tailText,
  type XmlElement,
  type XmlNode,
} from '@lyceum/xml';
import { strip } from '../python/text.ts';

/** lxml's `.text`: null for none, which Python stumbles over where an empty text would pass. */
export function leadingTextOrNull(element: XmlElement): string | null {
  return leadingText(element) || null;
}

/** lxml's `findtext(name)`: null when there is no such child, `''` when it is empty. */
export function childText(element: XmlElement, name: string): string | null {
  const child = firstChild(element, name);
  return child && leadingText(child);
}

/** lxml's `etree.tostring(element)` without its tail: ASCII, empty elements closed at once. */
export function markupOf(node: XmlNode): string {
  if (node.kind === 'text' || node.kind === 'cdata') return asciiOnly(escapeText(node.value));
  if (node.kind !== 'element') return '';
  const attributes = [...node.attributes.values()].map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  const tag = node.name + asciiOnly(attributes.join(''));
  if (node.children.length === 0) return `<${tag}/>`;
  return `<${tag}>${node.children.map(markupOf).join('')}</${node.name}>`;
}

/**
 * The markup inside an element as the platform gives it to messages: with the text that follows the element, without blanks around. An
 * empty element stays its own tag.
 */
export function innerMarkup(element: XmlElement, parent: XmlElement): string {
  const inner = element.children.length === 0 ? markupOf(element) : element.children.map(markupOf).join('');
  return strip(inner + asciiOnly(escapeText(tailText(parent, element))));
}

/** Descendants of one name, each reached from `element` by the names in `path`. */
export function findAll(element: XmlElement, path: readonly string[]): XmlElement[] {
  return path.reduce<XmlElement[]>((found, name) => found.flatMap((each) => childElements(each, name)), [element]);
}

export function asciiOnly(markup: string): string {
  return /[^\0-\x7F]/.test(markup)
    ? markup.replace(/[^\0-\x7F]/gu, (character) => `&#${character.codePointAt(0)};`)
    : markup;
}
