import type { ContextKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { diffTrees } from '../domain/diff.ts';
import { publishBlock } from '../domain/graft.ts';
import { standing } from '../domain/workspace.ts';
import { CommitChanges, type Committed } from './commit-changes.ts';
import { Hashing } from './ports.ts';

export interface BlockOfAuthor {
  readonly context: ContextKey;
  readonly author: string;
  /** The course block for everything. */
  readonly block: UsageKey;
}

export type PublishRefusal = 'block_not_found' | 'parent_not_found';

/** Shows learners what the draft has: one unit, subsection, section, or the whole course. */
@Injectable()
export class PublishBlock {
  constructor(
    private readonly commits: CommitChanges,
    private readonly hashing: Hashing,
  ) {}

  execute({ context, author, block }: BlockOfAuthor): Promise<Committed<PublishRefusal>> {
    return this.commits.execute<PublishRefusal>({
      context,
      author,
      action: 'publish',
      message: '',
      decide: ({ draft, published }) => {
        if (block === draft.top) {
          const touched = diffTrees(published, draft).blocks.map(({ usageKey }) => usageKey);
          return { ok: true, published: standing(draft), touched };
        }
        const grafted = publishBlock(draft, published, block);
        if (!grafted.ok) return grafted;
        const version = grafted.workspace.write((text) => this.hashing.digest(text));
        return { ok: true, published: version, touched: grafted.workspace.keysBelow(block) };
      },
    });
  }
}
