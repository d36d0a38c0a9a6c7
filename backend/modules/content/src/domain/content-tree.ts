import { type ContextKey, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import type { ChildLink, ContentNode, NodeHash } from './content-node.ts';

/** Type of the node that a pointer names: the course block and, beside it, the files of the package. */
export const packageType = 'package';
/** Type of a node that holds one file of the package which is not a block. */
export const fileType = 'file';

/** Where a block stands in one version. `index` counts among its siblings. */
export interface Place {
  readonly usageKey: UsageKey;
  readonly id: string;
  readonly hash: NodeHash;
  readonly node: ContentNode;
  readonly parent: UsageKey | null;
  readonly index: number;
}

/** One version of a course run, whole, in memory. */
export interface ContentTree {
  readonly context: ContextKey;
  readonly root: NodeHash;
  readonly package: ContentNode;
  /** Key of the course (or library) block. */
  readonly top: UsageKey;
  readonly places: ReadonlyMap<UsageKey, Place>;
  /** Files of the package by path. */
  readonly files: ReadonlyMap<string, ContentNode>;
  readonly nodes: ReadonlyMap<NodeHash, ContentNode>;
}

/** Nodes by hash; every node a tree names must be there. */
export interface NodeSource {
  get(hash: NodeHash): ContentNode | undefined;
}

/** A version that names a node which is not there, or names a block twice. */
export class DamagedTree extends Error {
  override readonly name = 'DamagedTree';
}

/** Reads a version. Throws {@link DamagedTree}. */
export function readTree(context: ContextKey, root: NodeHash, nodes: NodeSource): ContentTree {
  const walk: Walk = { context, source: nodes, own: new Map(), places: new Map() };
  const packageNode = take(walk, root);
  if (packageNode.type !== packageType) throw new DamagedTree(`${root} is a ${packageNode.type}, not a package`);
  const files = new Map<string, ContentNode>();
  let top: UsageKey | null = null;
  for (const link of packageNode.children) {
    const node = take(walk, link.node);
    if (node.type === fileType) files.set(link.id, node);
    else top = placeAll(walk, link, null, 0);
  }
  if (top === null) throw new DamagedTree(`The package ${root} of ${context} has no course block`);
  return { context, root, package: packageNode, top, places: walk.places, files, nodes: walk.own };
}

/** The keys of a block's children, in order. */
export function childKeys(tree: ContentTree, place: Place): UsageKey[] {
  return place.node.children.map((link) => keyOf(tree.context, link, tree.nodes));
}

/** A block and everything below it, parents first. */
export function* subtree(tree: ContentTree, usageKey: UsageKey): Generator<Place> {
  const place = tree.places.get(usageKey);
  if (!place) return;
  yield place;
  for (const child of childKeys(tree, place)) yield* subtree(tree, child);
}

/** Ancestors of a block, nearest first, without the block. */
export function ancestors(tree: ContentTree, usageKey: UsageKey): Place[] {
  const found: Place[] = [];
  let parent = tree.places.get(usageKey)?.parent ?? null;
  while (parent !== null) {
    const place = tree.places.get(parent);
    if (!place) break;
    found.push(place);
    parent = place.parent;
  }
  return found;
}

export function keyOf(context: ContextKey, link: ChildLink, nodes: NodeSource): UsageKey {
  return usageKeyOf({ context, type: nodeAt(nodes, link.node).type, id: link.id });
}

export function nodeAt(nodes: NodeSource, hash: NodeHash): ContentNode {
  const node = nodes.get(hash);
  if (!node) throw new DamagedTree(`The node ${hash} is not in the store`);
  return node;
}

interface Walk {
  readonly context: ContextKey;
  readonly source: NodeSource;
  /** The nodes of this version alone: a tree holds what it needs, whatever caches forget. */
  readonly own: Map<NodeHash, ContentNode>;
  readonly places: Map<UsageKey, Place>;
}

function take({ source, own }: Walk, hash: NodeHash): ContentNode {
  const node = nodeAt(source, hash);
  own.set(hash, node);
  return node;
}

function placeAll(walk: Walk, link: ChildLink, parent: UsageKey | null, index: number): UsageKey {
  const node = take(walk, link.node);
  const usageKey = usageKeyOf({ context: walk.context, type: node.type, id: link.id });
  if (walk.places.has(usageKey)) throw new DamagedTree(`${usageKey} stands in two places`);
  walk.places.set(usageKey, { usageKey, id: link.id, hash: link.node, node, parent, index });
  node.children.forEach((child, at) => {
    placeAll(walk, child, usageKey, at);
  });
  return usageKey;
}
