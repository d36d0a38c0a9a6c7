import type { ViewNode } from '@lyceum/contracts/assessment';

/** Nothing to answer in it: it can be drawn as text. */
export function isText(node: ViewNode): boolean {
  if (node.kind === 'text') return true;
  return node.kind === 'element' && node.children.every(isText);
}

/** Author text as HTML; what draws it cleans it. */
export function htmlOf(nodes: readonly ViewNode[]): string {
  return nodes.map(nodeHtml).join('');
}

function nodeHtml(node: ViewNode): string {
  if (node.kind === 'text') return escaped(node.text);
  if (node.kind !== 'element') return '';
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.tag}${attributes.join('')}>`;
  return voidTags.has(node.tag) ? start : `${start}${htmlOf(node.children)}</${node.tag}>`;
}

const voidTags = new Set(['area', 'br', 'col', 'hr', 'img', 'source', 'track', 'wbr']);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const blockTags =
  /^(?:address|article|aside|blockquote|dd|details|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

export const isBlockTag = (tag: string): boolean => blockTags.test(tag);

/** Neighbours that are text are drawn as one, so that markup that spans them stays whole. */
export function runsOf(nodes: readonly ViewNode[]): readonly (readonly ViewNode[])[] {
  const runs: ViewNode[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last?.[0] && isText(last[0]) && isText(node)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}
