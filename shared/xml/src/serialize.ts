import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './nodes.ts';

/** The markup of a node or a document: byte for byte as read, apart from what was edited. Never recursive. */
export function serializeXml(node: XmlNode | XmlDocument): string {
  const output: string[] = [];
  const pending: (XmlNode | string)[] = [];
  if (node.kind === 'document') {
    if (node.byteOrderMark) output.push('\uFEFF');
    pushReversed(pending, node.children);
  } else pending.push(node);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') output.push(next);
    else if (next.kind !== 'element') output.push(markupOf(next));
    else if (next.children.length === 0 && next.layout.isSelfClosing) output.push(startTagOf(next, '/>'));
    else {
      output.push(startTagOf(next, '>'));
      pending.push(`</${next.name}${next.layout.endEnd}>`);
      pushReversed(pending, next.children);
    }
  }
  return output.join('');
}

/** The markup inside an element or a document. */
export function serializeChildren(parent: XmlElement | XmlDocument): string {
  return parent.children.map(serializeXml).join('');
}

/** The markup of a node that is not an element. */
export function markupOf(node: Exclude<XmlNode, XmlElement>): string {
  if (node.kind === 'text') return node.raw;
  if (node.kind === 'cdata') return `<![CDATA[${node.value}]]>`;
  if (node.kind === 'comment') return `<!--${node.value}-->`;
  if (node.kind === 'instruction') return `<?${node.value}?>`;
  return `<!DOCTYPE${node.value}>`;
}

function startTagOf(element: XmlElement, end: '>' | '/>'): string {
  let tag = `<${element.name}`;
  for (const attribute of element.attributes.values()) tag += attributeMarkup(attribute);
  return tag + element.layout.startEnd + end;
}

function attributeMarkup({ before, name, equals, quote, raw }: XmlAttribute): string {
  return `${before}${name}${equals}${quote}${raw}${quote}`;
}

function pushReversed(pending: (XmlNode | string)[], nodes: readonly XmlNode[]): void {
  for (let index = nodes.length - 1; index >= 0; index--) pending.push(nodes[index] as XmlNode);
}
