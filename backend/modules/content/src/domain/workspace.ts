import { type JsonObject, partsOfUsage, type UsageKey } from '@lyceum/kernel';
import { type ChildLink, type ContentNode, type Digest, hashOf, type NodeHash } from './content-node.ts';
import { type ContentTree, DamagedTree, fileType, keyOf, nodeAt, subtree } from './content-tree.ts';

/**
 * A version to point at: its root, the nodes that did not exist before, and those that come from another version and
 * are stored already.
 */
export interface WrittenVersion {
  readonly root: NodeHash;
  readonly created: ReadonlyMap<NodeHash, ContentNode>;
  readonly borrowed: ReadonlyMap<NodeHash, ContentNode>;
}

/** A version that is there already, as something to point at. */
export function standing({ root, nodes }: ContentTree): WrittenVersion {
  return { root, created: new Map(), borrowed: nodes };
}

/** A new block with everything below it. */
export interface BlockSeed {
  readonly type: string;
  readonly id: string;
  readonly fields: JsonObject;
  readonly children: readonly BlockSeed[];
  readonly kept?: JsonObject | null;
}

interface OpenBlock {
  fields: JsonObject;
  kept: JsonObject | null;
  children: UsageKey[];
}

/**
 * A version being edited. Blocks stay as they are, by hash, until they are opened; opening a block opens its ancestors,
 * and writing makes new nodes of open blocks only: an edit costs its depth, whatever the size of the course.
 */
export class Workspace {
  private readonly tree: ContentTree;
  private readonly open = new Map<UsageKey, OpenBlock>();
  /** Place of blocks that came in or moved; null for those taken away. */
  private readonly parents = new Map<UsageKey, UsageKey | null>();
  private readonly frozen = new Map<UsageKey, NodeHash>();
  private readonly gone = new Set<UsageKey>();
  private readonly incoming = new Map<NodeHash, ContentNode>();
  private readonly files = new Map<string, ContentNode | null>();

  constructor(tree: ContentTree) {
    this.tree = tree;
  }

  get top(): UsageKey {
    return this.tree.top;
  }

  has(key: UsageKey): boolean {
    return !this.gone.has(key) && (this.parents.has(key) || this.tree.places.has(key));
  }

  parentOf(key: UsageKey): UsageKey | null {
    return this.parents.get(key) ?? this.tree.places.get(key)?.parent ?? null;
  }

  fieldsOf(key: UsageKey): JsonObject {
    return this.open.get(key)?.fields ?? this.frozenNode(key).fields;
  }

  childrenOf(key: UsageKey): readonly UsageKey[] {
    return this.open.get(key)?.children ?? this.frozenNode(key).children.map((link) => this.keyOfLink(link));
  }

  /** Keys of a block and everything below it. */
  keysBelow(key: UsageKey): UsageKey[] {
    return [key, ...this.childrenOf(key).flatMap((child) => this.keysBelow(child))];
  }

  /** Is `key` the block `ancestor`, or below it? */
  isWithin(key: UsageKey, ancestor: UsageKey): boolean {
    for (let at: UsageKey | null = key; at !== null; at = this.parentOf(at)) if (at === ancestor) return true;
    return false;
  }

  /** The hash a block has in the version that is edited, whatever happened to it since. */
  hashBefore(key: UsageKey): NodeHash {
    const hash = this.frozen.get(key) ?? this.tree.places.get(key)?.hash;
    if (hash === undefined || this.gone.has(key)) throw new DamagedTree(`${key} is not in this version`);
    return hash;
  }

  setFields(key: UsageKey, fields: JsonObject): void {
    this.opened(key).fields = fields;
  }

  setChildren(key: UsageKey, children: readonly UsageKey[]): void {
    this.opened(key).children = [...children];
  }

  /** Takes a block and everything below it out. */
  remove(key: UsageKey): void {
    const parent = this.parentOf(key);
    if (parent === null) throw new Error(`${key} is the course itself and cannot be taken out`);
    const below = this.keysBelow(key);
    const siblings = this.opened(parent);
    siblings.children = siblings.children.filter((child) => child !== key);
    for (const each of below) {
      this.open.delete(each);
      this.parents.delete(each);
      this.frozen.delete(each);
      this.gone.add(each);
    }
  }

  /** Moves a block with everything below it, unchanged. `index` counts among the new siblings without the block. */
  move(key: UsageKey, parent: UsageKey, index: number): void {
    const from = this.parentOf(key);
    if (from === null) throw new Error(`${key} is the course itself and cannot be moved`);
    const old = this.opened(from);
    old.children = old.children.filter((child) => child !== key);
    this.opened(parent).children.splice(index, 0, key);
    this.parents.set(key, parent);
  }

  /** Puts a new block in, with everything below it. */
  insert(seed: BlockSeed, parent: UsageKey, index: number): UsageKey {
    const key = this.plant(seed, parent);
    this.opened(parent).children.splice(index, 0, key);
    return key;
  }

  /** Puts a block of another version in, as it stands there: its nodes are shared, not copied. */
  graft(source: ContentTree, key: UsageKey, parent: UsageKey, index: number): void {
    for (const place of subtree(source, key)) {
      this.arrive(place.usageKey, place.usageKey === key ? parent : place.parent);
      this.frozen.set(place.usageKey, place.hash);
      this.incoming.set(place.hash, place.node);
    }
    this.opened(parent).children.splice(index, 0, key);
  }

  /** The text of a file of the package; null when there is none, or none that is text. */
  fileText(path: string): string | null {
    const node = this.files.has(path) ? this.files.get(path) : this.tree.files.get(path);
    const text = node?.fields['text'];
    return typeof text === 'string' ? text : null;
  }

  /** Sets (or with null removes) a file of the package. */
  setFile(path: string, fields: JsonObject | null): void {
    this.files.set(path, fields === null ? null : { type: fileType, fields, children: [], kept: null });
  }

  /** Makes the nodes of all that changed. */
  write(digest: Digest): WrittenVersion {
    const created = new Map<NodeHash, ContentNode>();
    const put = (node: ContentNode): NodeHash => {
      const hash = hashOf(node, digest);
      if (this.tree.nodes.get(hash) === undefined && !this.incoming.has(hash)) created.set(hash, node);
      return hash;
    };
    const writeBlock = (key: UsageKey): NodeHash => {
      const open = this.open.get(key);
      if (!open) return this.hashBefore(key);
      const children = open.children.map((child) => ({ id: partsOfUsage(child).id, node: writeBlock(child) }));
      return put({ type: partsOfUsage(key).type, fields: open.fields, children, kept: open.kept });
    };
    const { package: old } = this.tree;
    const files = new Map(old.children.filter((link) => this.isFile(link)).map(({ id, node }) => [id, node]));
    for (const [path, node] of this.files) {
      if (node === null) files.delete(path);
      else files.set(path, put(node));
    }
    const top = old.children
      .filter((link) => !this.isFile(link))
      .map(({ id }) => ({ id, node: writeBlock(this.tree.top) }));
    return { root: put({ ...old, children: [...top, ...fileLinks(files)] }), created, borrowed: this.incoming };
  }

  private isFile(link: ChildLink): boolean {
    return nodeAt(this.tree.nodes, link.node).type === fileType;
  }

  private plant(seed: BlockSeed, parent: UsageKey): UsageKey {
    const key = keyOfSeed(this.tree, seed);
    if (this.has(key)) throw new Error(`${key} is there already`);
    this.arrive(key, parent);
    const open: OpenBlock = { fields: seed.fields, kept: seed.kept ?? null, children: [] };
    this.open.set(key, open);
    open.children = seed.children.map((child) => this.plant(child, key));
    return key;
  }

  private arrive(key: UsageKey, parent: UsageKey | null): void {
    this.gone.delete(key);
    this.open.delete(key);
    if (parent !== null) this.parents.set(key, parent);
  }

  private opened(key: UsageKey): OpenBlock {
    const already = this.open.get(key);
    if (already) return already;
    const { fields, kept } = this.frozenNode(key);
    const open: OpenBlock = { fields, kept, children: [...this.childrenOf(key)] };
    this.open.set(key, open);
    const parent = this.parentOf(key);
    if (parent !== null) this.opened(parent);
    return open;
  }

  private frozenNode(key: UsageKey): ContentNode {
    return this.nodeOf(this.hashBefore(key));
  }

  private nodeOf(hash: NodeHash): ContentNode {
    return this.incoming.get(hash) ?? nodeAt(this.tree.nodes, hash);
  }

  private keyOfLink(link: ChildLink): UsageKey {
    return keyOf(this.tree.context, link, { get: (hash) => this.nodeOf(hash) });
  }
}

/** Files of a package in the order of their paths, so that equal packages are equal nodes. */
export function fileLinks(files: ReadonlyMap<string, NodeHash>): ChildLink[] {
  return [...files].map(([id, node]) => ({ id, node })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function keyOfSeed(tree: ContentTree, seed: BlockSeed): UsageKey {
  return keyOf(tree.context, { id: seed.id, node: tree.root }, { get: () => ({ ...seed, children: [], kept: null }) });
}
