import { escapeAttribute, escapeText, type XmlNode } from '@lyceum/xml';
import { parseSoup } from '../markup/soup.ts';
import { contextualize, type ScriptContext } from '../script/contextualize.ts';
import type { ViewNode } from './problem-view.ts';

/** A text of the page with `$variables` replaced: what they bring in is markup, as on the platform. */
export function textNodes(text: string, context: ScriptContext): ViewNode[] {
  if (text === '') return [];
  if (!text.includes('$')) return [{ kind: 'text', text }];
  return markupNodes(contextualize(escapeText(text), context));
}

/** An attribute with `$variables` replaced. */
export function attributeText(value: string, context: ScriptContext): string {
  if (!value.includes('$')) return value;
  const [node] = parseSoup(contextualize(escapeAttribute(value), context).replaceAll('<', '&lt;'));
  return node?.kind === 'text' ? node.value : '';
}

/** HTML of messages and variables as nodes. */
export function markupNodes(markup: string): ViewNode[] {
  return parseSoup(markup).flatMap(viewOf);
}

function viewOf(node: XmlNode): ViewNode[] {
  if (node.kind === 'text') return [{ kind: 'text', text: node.value }];
  if (node.kind !== 'element') return [];
  return [
    {
      kind: 'element',
      tag: node.name,
      attributes: Object.fromEntries([...node.attributes.values()].map(({ name, value }) => [name, value])),
      children: node.children.flatMap(viewOf),
    },
  ];
}
