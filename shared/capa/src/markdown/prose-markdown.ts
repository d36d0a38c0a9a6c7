import {
  attribute,
  childElements,
  isBlank,
  serializeChildren,
  serializeXml,
  type XmlElement,
  type XmlNode,
} from '@lyceum/xml';

/** The markup inside an element, on one line. */
export function inlineMarkdown(element: XmlElement): string {
  return onOneLine(serializeChildren(element));
}

/** What stands before, between or behind responses, as lines of markdown. */
export function blocksMarkdown(nodes: readonly XmlNode[]): string {
  const lines: string[] = [];
  const blocks = nodes.filter((node) => !isBlank(node));
  for (const [index, block] of blocks.entries()) {
    if (isDescribed(blocks[index - 1], block)) continue;
    lines.push(blockMarkdown(block, blocks[index + 1]));
  }
  return lines.join('\n\n');
}

function blockMarkdown(node: XmlNode, next: XmlNode | undefined): string {
  if (node.kind !== 'element') return serializeXml(node).trim();
  if (isPlain(node, 'label')) return `>>${serializeChildren(node)}${descriptionIn(next)}<<`;
  if (isPlain(node, 'p')) return paragraphMarkdown(node);
  if (node.name === 'h3' && attribute(node, 'class') === 'hd hd-2 problem-header') {
    return `${inlineMarkdown(node)}\n===`;
  }
  return explanationMarkdown(node) ?? codeMarkdown(node) ?? serializeXml(node);
}

const isPlain = (node: XmlElement, name: string): boolean => node.name === name && node.attributes.size === 0;

function isDescribed(previous: XmlNode | undefined, node: XmlNode): boolean {
  return previous?.kind === 'element' && isPlain(previous, 'label') && descriptionIn(node) !== '';
}

function descriptionIn(node: XmlNode | undefined): string {
  return node?.kind === 'element' && isPlain(node, 'description') ? `||${serializeChildren(node)}` : '';
}

/** A line that begins with a tag is not wrapped in a paragraph, so such a paragraph keeps its own tags. */
function paragraphMarkdown(paragraph: XmlElement): string {
  const inside = inlineMarkdown(paragraph);
  return inside === '' || inside.startsWith('<') ? onOneLine(serializeXml(paragraph)) : inside;
}

/** `[explanation]` around a solution of the usual form. */
function explanationMarkdown(node: XmlElement): string | null {
  if (!isPlain(node, 'solution')) return null;
  const [box, another] = childElements(node);
  if (box?.name !== 'div' || attribute(box, 'class') !== 'detailed-solution' || another !== undefined) return null;
  const [title, ...rest] = box.children.filter((child) => !isBlank(child));
  if (title?.kind !== 'element' || inlineMarkdown(title) !== 'Explanation') return null;
  return `[explanation]\n${blocksMarkdown(rest)}\n[explanation]`;
}

function codeMarkdown(node: XmlElement): string | null {
  const [code, another] = node.children.filter((child) => !isBlank(child));
  if (!isPlain(node, 'pre') || code?.kind !== 'element' || !isPlain(code, 'code') || another !== undefined) return null;
  return `[code]\n${serializeChildren(code)}[code]`;
}

const onOneLine = (markup: string): string => markup.replace(/\s*\n\s*/g, ' ').trim();
