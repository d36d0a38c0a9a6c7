import type { JsonObject, JsonValue } from '@lyceum/kernel';

declare const brand: unique symbol;

/** SHA-256 of a node's canonical text, 64 hex digits: the node's identity. */
export type NodeHash = string & { readonly [brand]: 'NodeHash' };

/** Where a child hangs: its name in the course and the node that holds it. Its type is the node's. */
export interface ChildLink {
  readonly id: string;
  readonly node: NodeHash;
}

/**
 * One immutable piece of content. `fields` are Open edX's, typed; `kept` is what an importer must remember to write the
 * package again without loss and nobody else reads.
 */
export interface ContentNode {
  readonly type: string;
  readonly fields: JsonObject;
  readonly children: readonly ChildLink[];
  readonly kept: JsonObject | null;
}

/** SHA-256 as lower-case hex. Handed in, because the domain has no techniques of its own. */
export type Digest = (text: string) => string;

/** The one text of a node: keys sorted, nothing optional, so that equal nodes have equal texts. */
export function canonicalText({ type, fields, children, kept }: ContentNode): string {
  const links = children.map(({ id, node }) => `{"id":${JSON.stringify(id)},"node":"${node}"}`).join(',');
  const keptPart = kept === null ? '' : `,"kept":${canonicalJson(kept)}`;
  return `{"children":[${links}],"fields":${canonicalJson(fields)}${keptPart},"type":${JSON.stringify(type)}}`;
}

/** Reads a node from its canonical text. Throws when the text is not one: the store is damaged. */
export function readNode(text: string): ContentNode {
  const node: unknown = JSON.parse(text);
  if (!isStoredNode(node)) throw new Error(`A stored node is not a node: ${text.slice(0, 80)}`);
  return { type: node.type, fields: node.fields, children: node.children, kept: node.kept ?? null };
}

export function hashOf(node: ContentNode, digest: Digest): NodeHash {
  return nodeHash(digest(canonicalText(node)));
}

/** Reads a node hash. Throws when the text is not 64 hex digits. */
export function nodeHash(text: string): NodeHash {
  if (!isNodeHash(text)) throw new Error(`"${text.slice(0, 80)}" is not a node hash; expected 64 hex digits`);
  return text;
}

export function isNodeHash(text: string): text is NodeHash {
  return /^[0-9a-f]{64}$/.test(text);
}

/** JSON with sorted keys and no blanks. Throws for numbers JSON cannot say. */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`JSON cannot hold the number ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}

interface StoredNode extends Omit<ContentNode, 'kept'> {
  readonly kept?: JsonObject;
}

function isStoredNode(value: unknown): value is StoredNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'fields' in value &&
    typeof value.fields === 'object' &&
    value.fields !== null &&
    'children' in value &&
    Array.isArray(value.children)
  );
}
