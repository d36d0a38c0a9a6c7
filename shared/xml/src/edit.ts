import { builtAttribute, checkedName } from './build.ts';
import { escapeAttribute } from './entities.ts';
import type { XmlDocument, XmlElement, XmlNode, XmlParent } from './nodes.ts';

/** Sets an attribute. One that was there keeps its place and, when the value is the same, its very bytes. */
export function setAttribute(element: XmlElement, name: string, value: string): void {
  const present = element.attributes.get(name);
  if (present?.value === value) return;
  const built = builtAttribute(name, value);
  const { before, equals } = present ?? built;
  element.attributes.set(name, { ...built, raw: escapeAttribute(value), before, equals });
}

/** Removes an attribute; returns what it said, or null. */
export function removeAttribute(element: XmlElement, name: string): string | null {
  const value = element.attributes.get(name)?.value ?? null;
  element.attributes.delete(name);
  return value;
}

/** Gives an element another name. Throws `XmlError` when it is not an XML name. */
export function rename(element: XmlElement, name: string): void {
  element.name = checkedName(name);
}

/** Adds nodes at the end. */
export function append(parent: XmlElement, ...nodes: readonly XmlNode[]): void {
  parent.children.push(...nodes);
}

/** Adds nodes before a child. Throws when it is not a child. */
export function insertBefore(parent: XmlParent, child: XmlNode, ...nodes: readonly XmlNode[]): void {
  parent.children.splice(placeOf(parent, child), 0, ...nodes);
}

/** Puts nodes in the place of a child; the text after it stays. Throws when it is not a child. */
export function replaceChild(parent: XmlParent, child: XmlNode, ...nodes: readonly XmlNode[]): void {
  parent.children.splice(placeOf(parent, child), 1, ...nodes);
}

/** Removes a child; the text after it stays (lxml's `remove` would take it along). Throws when it is not a child. */
export function removeChild(parent: XmlParent, child: XmlNode): void {
  replaceChild(parent, child);
}

/** Replaces all children. */
export function setChildren(parent: XmlElement, nodes: readonly XmlNode[]): void {
  parent.children.splice(0, parent.children.length, ...nodes);
}

/** A copy that shares nothing editable with the original and is written with the same bytes. Not recursive. */
export function cloneNode<Kind extends XmlNode | XmlDocument>(node: Kind): Kind;
export function cloneNode(node: XmlNode | XmlDocument): XmlNode | XmlDocument {
  if (node.kind === 'document') {
    const children = node.children.map((child) => cloneNode(child));
    return { ...node, children, root: children[node.children.indexOf(node.root)] as XmlElement };
  }
  if (node.kind !== 'element') return node;
  const copy = shallowCopy(node);
  const pending: [XmlElement, XmlElement][] = [[node, copy]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [from, to] = pair;
    for (const child of from.children) {
      const copied = child.kind === 'element' ? shallowCopy(child) : child;
      to.children.push(copied);
      if (child.kind === 'element') pending.push([child, copied as XmlElement]);
    }
  }
  return copy;
}

function shallowCopy(element: XmlElement): XmlElement {
  return { ...element, attributes: new Map(element.attributes), children: [] };
}

function placeOf(parent: XmlParent, child: XmlNode): number {
  const index = parent.children.indexOf(child);
  if (index < 0)
    throw new Error(`The ${child.kind} is not a child of ${parent.kind === 'element' ? parent.name : 'the document'}`);
  return index;
}
