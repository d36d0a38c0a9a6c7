import { Injectable } from '@nestjs/common';
import { bringBack } from '../domain/graft.ts';
import { standing } from '../domain/workspace.ts';
import { CommitChanges, type Committed } from './commit-changes.ts';
import { Hashing } from './ports.ts';
import type { BlockOfAuthor } from './publish-block.ts';

export type DiscardRefusal = 'block_not_found' | 'parent_not_found' | 'never_published';

/** Makes a block in the draft, and all below it, what learners see. The history keeps what is discarded. */
@Injectable()
export class DiscardChanges {
  constructor(
    private readonly commits: CommitChanges,
    private readonly hashing: Hashing,
  ) {}

  execute({ context, author, block }: BlockOfAuthor): Promise<Committed<DiscardRefusal>> {
    return this.commits.execute<DiscardRefusal>({
      context,
      author,
      action: 'discard',
      message: '',
      decide: ({ draft, published }) => {
        if (block === draft.top) return { ok: true, draft: standing(published), touched: [block] };
        if (!published.places.has(block))
          return { ok: false, refusal: draft.places.has(block) ? 'never_published' : 'block_not_found' };
        const brought = bringBack(published, draft, block);
        if (!brought.ok) return brought;
        const version = brought.workspace.write((text) => this.hashing.digest(text));
        return { ok: true, draft: version, touched: brought.workspace.keysBelow(block) };
      },
    });
  }
}
