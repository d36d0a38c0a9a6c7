import type { ContextKey, UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { diffTrees } from '../domain/diff.ts';
import { bringBack } from '../domain/graft.ts';
import { standing } from '../domain/workspace.ts';
import { CommitChanges, type Committed } from './commit-changes.ts';
import { FindVersion } from './find-version.ts';
import { Hashing } from './ports.ts';

export interface VersionToRestore {
  readonly context: ContextKey;
  readonly author: string;
  readonly version: string;
  /** Only this block; null for the whole course run. */
  readonly block: UsageKey | null;
}

export type RestoreRefusal = 'version_not_found' | 'block_not_found' | 'parent_not_found';

/** Makes a past version the draft again. Learners see it when it is published. */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly commits: CommitChanges,
    private readonly versions: FindVersion,
    private readonly hashing: Hashing,
  ) {}

  async execute({ context, author, version, block }: VersionToRestore): Promise<Committed<RestoreRefusal>> {
    const source = await this.versions.execute(context, version);
    if (!source) return { ok: false, refusal: 'version_not_found' };
    return this.commits.execute<RestoreRefusal>({
      context,
      author,
      action: 'restore',
      message: version,
      decide: ({ draft }) => {
        if (block === null || block === source.top) {
          const touched = diffTrees(draft, source).blocks.map(({ usageKey }) => usageKey);
          return { ok: true, draft: standing(source), touched };
        }
        const brought = bringBack(source, draft, block);
        if (!brought.ok) return brought;
        const written = brought.workspace.write((text) => this.hashing.digest(text));
        return { ok: true, draft: written, touched: brought.workspace.keysBelow(block) };
      },
    });
  }
}
