import type { ContextKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentTree } from '../domain/content-tree.ts';
import { type BlockChange, diffTrees } from '../domain/diff.ts';
import { textIn } from '../domain/field-reading.ts';
import { FindVersion } from './find-version.ts';
import { RefStore } from './ports.ts';

export interface Comparison {
  /** Roots that were compared. */
  readonly from: string;
  readonly to: string;
  readonly blocks: readonly (BlockChange & { readonly displayName: string })[];
  readonly files: readonly string[];
}

export type ComparisonOutcome =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly refusal: 'course_run_not_found' | 'version_not_found' };

/** What differs between two versions of a course run. */
@Injectable()
export class CompareVersions {
  constructor(
    private readonly refs: RefStore,
    private readonly versions: FindVersion,
  ) {}

  async execute(context: ContextKey, between: { from: string; to: string }): Promise<ComparisonOutcome> {
    if (!(await this.refs.find(context))) return { ok: false, refusal: 'course_run_not_found' };
    const from = await this.versions.execute(context, between.from);
    const to = await this.versions.execute(context, between.to);
    if (!from || !to) return { ok: false, refusal: 'version_not_found' };
    const { blocks, files } = diffTrees(from, to);
    const named = blocks.map((change) => ({
      ...change,
      displayName: titleIn(change, to) ?? titleIn(change, from) ?? '',
    }));
    return { ok: true, comparison: { from: from.root, to: to.root, blocks: named, files } };
  }
}

function titleIn({ usageKey }: BlockChange, tree: ContentTree): string | null {
  return textIn(tree.places.get(usageKey)?.node.fields ?? {}, 'display_name');
}
