import type { ContextKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentNode, NodeHash } from '../domain/content-node.ts';
import { type ContentTree, DamagedTree, type NodeSource, readTree } from '../domain/content-tree.ts';
import { NodeCache } from './node-cache.ts';
import { NodeStore } from './ports.ts';

/** Blocks that the trees kept in memory may have together. */
const blockLimit = 60_000;

/** Versions in memory: read level by level, kept while there is room, never outdated. */
@Injectable()
export class CourseTrees {
  private readonly cache = new NodeCache();
  private readonly trees = new Map<string, ContentTree>();
  private readonly loading = new Map<string, Promise<ContentTree>>();
  private blocks = 0;

  constructor(private readonly store: NodeStore) {}

  /** The version at `root`. Throws {@link DamagedTree} when a node of it is missing. */
  async at(context: ContextKey, root: NodeHash): Promise<ContentTree> {
    const name = `${context}@${root}`;
    const known = this.trees.get(name);
    if (known) {
      this.trees.delete(name);
      this.trees.set(name, known);
      return known;
    }
    const running = this.loading.get(name) ?? this.load(context, root).finally(() => this.loading.delete(name));
    this.loading.set(name, running);
    return running;
  }

  /** Makes a version known that was just written. */
  adopt(tree: ContentTree): void {
    const name = `${tree.context}@${tree.root}`;
    if (this.trees.has(name)) return;
    for (const [hash, node] of tree.nodes) this.cache.set(hash, node);
    this.trees.set(name, tree);
    this.blocks += tree.places.size;
    for (const [oldest, old] of this.trees) {
      if (this.blocks <= blockLimit || this.trees.size === 1) return;
      this.trees.delete(oldest);
      this.blocks -= old.places.size;
    }
  }

  /** Those of these nodes that are stored. */
  async nodes(hashes: readonly NodeHash[]): Promise<ReadonlyMap<NodeHash, ContentNode>> {
    const found = new Map<NodeHash, ContentNode>();
    const missing = hashes.filter((hash) => {
      const node = this.cache.get(hash);
      if (node) found.set(hash, node);
      return !node;
    });
    if (missing.length === 0) return found;
    for (const [hash, node] of await this.store.find(missing)) {
      this.cache.set(hash, node);
      found.set(hash, node);
    }
    return found;
  }

  private async load(context: ContextKey, root: NodeHash): Promise<ContentTree> {
    const found = new Map<NodeHash, ContentNode>();
    let level: NodeHash[] = [root];
    while (level.length > 0) {
      await this.findLevel(level, found);
      const next = new Set<NodeHash>();
      for (const hash of level)
        for (const child of found.get(hash)?.children ?? []) if (!found.has(child.node)) next.add(child.node);
      level = [...next];
    }
    const tree = readTree(context, root, found);
    this.adopt(tree);
    return tree;
  }

  private async findLevel(level: readonly NodeHash[], found: Map<NodeHash, ContentNode>): Promise<void> {
    const nodes = await this.nodes(level);
    for (const hash of level) {
      const node = nodes.get(hash);
      if (!node) throw new DamagedTree(`The node ${hash} is not in the store; restore it from a backup`);
      found.set(hash, node);
    }
  }
}

/** Looks in one source after the other. */
export function sources(...all: readonly NodeSource[]): NodeSource {
  return {
    get: (hash) => {
      for (const source of all) {
        const node = source.get(hash);
        if (node) return node;
      }
      return undefined;
    },
  };
}
