import { text } from './build.ts';
import { escapeAttribute, escapeText } from './entities.ts';
import type { XmlDocument, XmlElement, XmlNode, XmlText } from './nodes.ts';
import { isBlank } from './query.ts';
import { markupOf } from './serialize.ts';

/**
 * A copy as libxml2 reads it with `remove_blank_text`, which is how Open edX imports: blank text is dropped where its
 * heuristic takes it for indentation, CDATA becomes text, comments stay.
 */
export function withoutBlankText(element: XmlElement): XmlElement {
  const copy: XmlElement = { ...element, attributes: new Map(element.attributes), children: [] };
  const pending: Frame[] = [{ from: element, to: copy, preserve: false }];
  for (let frame = pending.pop(); frame; frame = pending.pop()) pending.push(...readChildren(frame));
  return copy;
}

export interface PrintOptions {
  /** Write every character beyond ASCII as `&#233;`, which is lxml's way unless it is asked for UTF-8. */
  readonly ascii?: boolean;
}

/** The element as lxml prints it with `pretty_print=True`: two blanks a level, mixed content untouched, `\n` last. */
export function prettyXml(element: XmlElement, { ascii = false }: PrintOptions = {}): string {
  const output: string[] = [];
  const pending: (string | { readonly node: XmlNode; readonly indent: number })[] = [{ node: element, indent: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') output.push(next);
    else if (next.node.kind === 'text') output.push(escapeText(next.node.value));
    else if (next.node.kind !== 'element') output.push(markupOf(next.node));
    else pending.push(...printElement(next.node, next.indent, output));
  }
  const printed = `${output.join('')}\n`;
  return ascii ? asciiOnly(printed) : printed;
}

/**
 * The root as Open edX keeps it after an import, where a problem's `data` is concerned: blank text dropped, printed
 * anew, ASCII only.
 */
export function importedForm(document: XmlDocument): string {
  return prettyXml(withoutBlankText(document.root), { ascii: true });
}

function asciiOnly(markup: string): string {
  return markup.replace(/[^\0-\x7F]/gu, (character) => `&#${character.codePointAt(0)};`);
}

interface Frame {
  readonly from: XmlElement;
  readonly to: XmlElement;
  readonly preserve: boolean;
}

function readChildren({ from, to, preserve }: Frame): Frame[] {
  const space = from.attributes.get('xml:space')?.value;
  const keepsSpace = space === 'preserve' || (preserve && space !== 'default');
  const frames: Frame[] = [];
  let isMixed = keepsSpace;
  from.children.forEach((child, index) => {
    if (child.kind === 'element') {
      const copied: XmlElement = { ...child, attributes: new Map(child.attributes), children: [] };
      to.children.push(copied);
      frames.push({ from: child, to: copied, preserve: keepsSpace });
    } else if (child.kind === 'cdata') appendText(to.children, child.value);
    else if (child.kind !== 'text') to.children.push(child);
    else if (isMixed || !isIndentation(child, to.children, index === from.children.length - 1)) {
      appendText(to.children, child.value);
      isMixed ||= holdsPlainCharacters(child);
    }
  });
  return frames;
}

/** libxml2's `areBlanks`: white space counts when it is alone in its element, or text came before it there. */
function isIndentation(node: XmlText, before: readonly XmlNode[], isLast: boolean): boolean {
  if (!isBlank(node) || node.raw.includes('&')) return false;
  if (before.length === 0) return !isLast;
  return before.at(-1)?.kind !== 'text' && before[0]?.kind !== 'text';
}

/** Only written characters, not references, make libxml2 take an element for mixed content. */
function holdsPlainCharacters({ raw }: XmlText): boolean {
  return raw.replace(/&[^;]*;/g, '') !== '';
}

function appendText(nodes: XmlNode[], value: string): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = text(last.value + value);
  else if (value) nodes.push(text(value));
}

type Printed = string | { readonly node: XmlNode; readonly indent: number };

/** Writes the start tag; returns the rest as a stack. An indent below 0 means "inside mixed content". */
function printElement(element: XmlElement, indent: number, output: string[]): Printed[] {
  output.push(`<${element.name}`);
  for (const { name, value } of element.attributes.values()) output.push(` ${name}="${escapeAttribute(value)}"`);
  if (element.children.length === 0) {
    output.push('/>');
    return [];
  }
  output.push('>');
  const isMixed = indent < 0 || element.children.some((child) => child.kind === 'text' || child.kind === 'cdata');
  const inner = isMixed ? -1 : indent + 1;
  const rest: Printed[] = [];
  for (const node of element.children)
    rest.push(...(isMixed ? [] : [`\n${'  '.repeat(inner)}`]), { node, indent: inner });
  rest.push(...(isMixed ? [] : [`\n${'  '.repeat(indent)}`]), `</${element.name}>`);
  return rest.reverse();
}
