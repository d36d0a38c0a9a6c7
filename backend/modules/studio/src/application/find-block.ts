import { ContentFacade, type CourseSnapshot, type SnapshotBlock } from '@lyceum/content';
import { courseRunOf, type UsageKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';

export type BlockOfDraft =
  | {
      readonly ok: true;
      readonly block: SnapshotBlock;
      readonly draft: CourseSnapshot;
      readonly published: CourseSnapshot;
    }
  | { readonly ok: false; readonly refusal: 'course_run_not_found' | 'block_not_found' };

/** A block as authors have it, beside what learners see. */
@Injectable()
export class FindBlock {
  constructor(private readonly content: ContentFacade) {}

  async execute(usageKey: UsageKey): Promise<BlockOfDraft> {
    const draft = await this.content.snapshot(courseRunOf(usageKey), 'draft');
    const published = await this.content.snapshot(courseRunOf(usageKey), 'published');
    if (!draft || !published) return { ok: false, refusal: 'course_run_not_found' };
    const block = draft.block(usageKey);
    return block ? { ok: true, block, draft, published } : { ok: false, refusal: 'block_not_found' };
  }
}
