import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { NodeHash } from '../domain/content-node.ts';
import { History, NodeStore, RefStore } from './ports.ts';

export interface GarbageReport {
  readonly isDryRun: boolean;
  readonly nodes: number;
  readonly needed: number;
  /** Nodes that no pointer and no commit leads to and that were not kept again lately. */
  readonly garbage: number;
  readonly garbageBytes: number;
  readonly removed: number;
}

/** A writer keeps its nodes before it moves a pointer to them: nodes younger than this are spared. */
const sparedForMs = 24 * 60 * 60 * 1000;
const page = 1000;

/**
 * Mark and sweep over all pointers and all of history. What becomes garbage is what lost a race, an import that broke
 * off, and history that was cut.
 */
@Injectable()
export class CollectGarbage {
  constructor(
    private readonly nodes: NodeStore,
    private readonly refs: RefStore,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** With `isDryRun` it only counts. */
  async execute({ isDryRun }: { readonly isDryRun: boolean }): Promise<GarbageReport> {
    const before = new Date(this.clock.now().getTime() - sparedForMs);
    const needed = await this.mark();
    let [nodes, garbageBytes, garbage, removed] = [0, 0, 0, 0];
    for await (const found of this.pages()) {
      nodes += found.length;
      const dead = found.filter(({ hash, keptAt }) => keptAt < before && !needed.has(hash));
      garbage += dead.length;
      garbageBytes += dead.reduce((sum, { bytes }) => sum + bytes, 0);
      if (!isDryRun && dead.length > 0)
        removed += await this.nodes.sweep(
          dead.map(({ hash }) => hash),
          before,
        );
    }
    return { isDryRun, nodes, needed: needed.size, garbage, garbageBytes, removed };
  }

  private async mark(): Promise<ReadonlySet<NodeHash>> {
    const needed = new Set<NodeHash>();
    for await (const root of this.refs.roots()) await this.markBelow(root, needed);
    for await (const root of this.history.roots()) await this.markBelow(root, needed);
    return needed;
  }

  private async markBelow(root: NodeHash, needed: Set<NodeHash>): Promise<void> {
    let level = needed.has(root) ? [] : [root];
    while (level.length > 0) {
      for (const hash of level) needed.add(hash);
      const found = await this.nodes.find(level);
      const children = [...found.values()].flatMap((node) => node.children.map((link) => link.node));
      level = [...new Set(children)].filter((hash) => !needed.has(hash));
    }
  }

  private async *pages() {
    let after: NodeHash | null = null;
    for (;;) {
      const found: Awaited<ReturnType<NodeStore['list']>> = await this.nodes.list(after, page);
      if (found.length === 0) return;
      yield found;
      after = found.at(-1)?.hash ?? null;
    }
  }
}
