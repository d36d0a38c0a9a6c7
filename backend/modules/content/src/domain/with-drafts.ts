import type { OlxDraft } from '@lyceum/olx';
import type { BlockSeed } from './workspace.ts';

export interface DraftedTree {
  readonly top: BlockSeed;
  /** Drafts whose place is not in the course. */
  readonly orphans: readonly OlxDraft[];
}

/**
 * What authors see of a package: its published blocks with its drafts in their places. A draft of a block that is
 * published replaces it where it stands; a block that a draft holds leaves its published place.
 */
export function withDrafts(top: BlockSeed, drafts: readonly OlxDraft[]): DraftedTree {
  const tree = new SeedTree(top);
  const orphans = drafts.filter((draft) => !tree.place(draft));
  return { top: tree.seed(), orphans };
}

interface OpenSeed extends Omit<BlockSeed, 'children'> {
  readonly children: OpenSeed[];
  parent: OpenSeed | null;
}

class SeedTree {
  private readonly blocks = new Map<string, OpenSeed>();
  private readonly top: OpenSeed;

  constructor(top: BlockSeed) {
    this.top = this.plant(top, null);
  }

  seed(): BlockSeed {
    return closed(this.top);
  }

  /** False when the course has no such place. */
  place({ block, parent, index }: OlxDraft): boolean {
    const standing = this.blocks.get(nameOf(block));
    const target = standing?.parent ?? (parent && this.blocks.get(nameOf(parent)));
    const incoming = namesOf(block);
    if (!target || this.isBelowAny(target, incoming)) return false;
    const at = standing ? target.children.indexOf(standing) : Math.min(index, target.children.length);
    for (const name of incoming) this.uproot(name);
    target.children.splice(at, 0, this.plant(block, target));
    return true;
  }

  private plant({ type, id, fields, children, kept }: BlockSeed, parent: OpenSeed | null): OpenSeed {
    const planted: OpenSeed = { type, id, fields, children: [], kept: kept ?? null, parent };
    this.blocks.set(nameOf(planted), planted);
    planted.children.push(...children.map((child) => this.plant(child, planted)));
    return planted;
  }

  private uproot(name: string): void {
    const block = this.blocks.get(name);
    if (!block) return;
    for (const below of namesOf(block)) this.blocks.delete(below);
    block.parent?.children.splice(block.parent.children.indexOf(block), 1);
  }

  private isBelowAny(block: OpenSeed, names: readonly string[]): boolean {
    for (let at: OpenSeed | null = block; at; at = at.parent) if (names.includes(nameOf(at))) return true;
    return false;
  }
}

function nameOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}/${id}`;
}

function namesOf(block: BlockSeed): string[] {
  return [nameOf(block), ...block.children.flatMap(namesOf)];
}

function closed({ type, id, fields, children, kept }: OpenSeed): BlockSeed {
  return { type, id, fields, children: children.map(closed), kept: kept ?? null };
}
