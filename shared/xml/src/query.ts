import type { XmlDocument, XmlElement, XmlNode, XmlParent } from './nodes.ts';

/** What an attribute says, or null when the element has none of that name. */
export function attribute(element: XmlElement, name: string): string | null {
  return element.attributes.get(name)?.value ?? null;
}

/** All text below, CDATA included, comments left out; what lxml gives as `''.join(itertext())`. */
export function textContent(parent: XmlParent): string {
  let content = '';
  for (const node of walk(parent)) if (node.kind === 'text' || node.kind === 'cdata') content += node.value;
  return content;
}

/** The elements directly below, optionally only those of one name. */
export function childElements(parent: XmlParent, name?: string): XmlElement[] {
  return parent.children.filter((node) => node.kind === 'element' && (!name || node.name === name)) as XmlElement[];
}

/** The first element directly below, optionally of one name; or null. */
export function firstChild(parent: XmlParent, name?: string): XmlElement | null {
  return childElements(parent, name)[0] ?? null;
}

/** The elements below at any depth, in document order, without the parent itself. Do not edit while iterating. */
export function* descendants(parent: XmlParent, name?: string): Generator<XmlElement> {
  for (const node of walk(parent)) if (node.kind === 'element' && (!name || node.name === name)) yield node;
}

/** As {@link descendants}, beginning with the element itself: lxml's `iter()`. */
export function* selfAndDescendants(element: XmlElement, name?: string): Generator<XmlElement> {
  if (!name || element.name === name) yield element;
  yield* descendants(element, name);
}

/** Every node below at any depth, in document order. Not recursive. */
export function* walk(parent: XmlParent): Generator<XmlNode> {
  const pending: XmlNode[] = parent.children.toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if (node.kind === 'element')
      for (let index = node.children.length - 1; index >= 0; index--) pending.push(node.children[index] as XmlNode);
  }
}

/** The text before the first child element: lxml's `.text`, but `''` for none. Comments do not end it. */
export function leadingText(element: XmlElement): string {
  return textFrom(element.children, 0);
}

/** The text between a child and the next element: lxml's `.tail`, but `''` for none. Comments do not end it. */
export function tailText(parent: XmlParent, child: XmlNode): string {
  const index = parent.children.indexOf(child);
  return index < 0 ? '' : textFrom(parent.children, index + 1);
}

/** Who contains whom, below an element or document: lxml's `getparent()`. Taken once; edits do not change it. */
export function parentsOf(root: XmlParent): ReadonlyMap<XmlNode, XmlParent> {
  const parents = new Map<XmlNode, XmlParent>();
  const note = (parent: XmlParent): void => {
    for (const child of parent.children) parents.set(child, parent);
  };
  note(root);
  for (const node of walk(root)) if (node.kind === 'element') note(node);
  return parents;
}

/** Whether the node is text of nothing but white space. */
export function isBlank(node: XmlNode): boolean {
  return node.kind === 'text' && /^[ \t\r\n]*$/.test(node.value);
}

/** Whether two trees say the same: names, attributes in any order, children in order; layout and quotes aside. */
export function saysTheSame(one: XmlNode | XmlDocument, other: XmlNode | XmlDocument): boolean {
  const pending: [XmlNode | XmlDocument, XmlNode | XmlDocument][] = [[one, other]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [left, right] = pair;
    if (left.kind === 'document' && right.kind === 'document') pending.push([left.root, right.root]);
    else if (left.kind === 'element' && right.kind === 'element') {
      if (!isSameTag(left, right)) return false;
      for (const [index, child] of left.children.entries()) pending.push([child, right.children[index] as XmlNode]);
    } else if (left.kind !== right.kind || !('value' in left && 'value' in right && left.value === right.value))
      return false;
  }
  return true;
}

function isSameTag(one: XmlElement, other: XmlElement): boolean {
  if (one.name !== other.name || one.children.length !== other.children.length) return false;
  if (one.attributes.size !== other.attributes.size) return false;
  return [...one.attributes.values()].every(({ name, value }) => attribute(other, name) === value);
}

function textFrom(nodes: readonly XmlNode[], start: number): string {
  let content = '';
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index] as XmlNode;
    if (node.kind === 'element') break;
    if (node.kind === 'text' || node.kind === 'cdata') content += node.value;
  }
  return content;
}
