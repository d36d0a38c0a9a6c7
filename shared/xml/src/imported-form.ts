import { text } from './build.ts';
import { escapeAttribute, escapeText } from './entities.ts';
import type { XmlCdata, XmlDocument, XmlElement, XmlNode, XmlText } from './nodes.ts';
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

/** The element as lxml prints it with `pretty_print=True`: two blanks a level, mixed content untouched, `\n` last. */
export function prettyXml(element: XmlElement): string {
  const output: string[] = [];
  const pending: (string | { readonly node: XmlNode; readonly indent: number })[] = [{ node: element, indent: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') output.push(next);
    else if (next.node.kind === 'text') output.push(escapeText(next.node.value));
    else if (next.node.kind !== 'element') output.push(markupOf(next.node));
    else pending.push(...printElement(next.node, next.indent, output));
  }
  return `${output.join('')}\n`;
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
  from.children.forEach((child, index) => {
    if (child.kind === 'element') {
      const copied: XmlElement = { ...child, attributes: new Map(child.attributes), children: [] };
      to.children.push(copied);
      frames.push({ from: child, to: copied, preserve: keepsSpace });
    } else if (child.kind !== 'text' && child.kind !== 'cdata') to.children.push(child);
    else if (keepsSpace || !isIndentation(child, to.children, index === from.children.length - 1))
      appendText(to.children, child.value);
  });
  return frames;
}

/** libxml2's `areBlanks`: white space counts unless it is alone in its element, or the element began with text. */
function isIndentation(node: XmlText | XmlCdata, before: readonly XmlNode[], isLast: boolean): boolean {
  if (node.kind === 'cdata' || !isBlank(node) || node.raw.includes('&')) return false;
  if (before.length === 0) return !isLast;
  return before.at(-1)?.kind !== 'text' && before[0]?.kind !== 'text';
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

/** The root as imported and printed: the text Open edX keeps for a problem, given the whole file. */
export function importedForm(document: XmlDocument): string {
  return prettyXml(withoutBlankText(document.root));
}
