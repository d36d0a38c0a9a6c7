import { ContentFacade, type SnapshotBlock } from '@lyceum/content';
import type { ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { courseRunOf, type UsageKey } from '@lyceum/kernel';
import { Endpoint } from '@lyceum/platform';
import { Controller, Param } from '@nestjs/common';
import { refused } from '../application/block-refusal.ts';
import { FindOutline } from '../application/find-outline.ts';
import type { OutlineFacts } from '../application/outline-facts.ts';
import { toBlockInfo } from './block-info.presenter.ts';
import { toConciseBlock } from './concise-outline.presenter.ts';
import { toCourseIndex } from './course-index.presenter.ts';
import { courseRunNotFound, refusal } from './refusals.ts';
import { toUnitChildren, toUnitPage } from './unit-page.presenter.ts';

@Controller()
export class OutlineController {
  constructor(
    private readonly findOutline: FindOutline,
    private readonly content: ContentFacade,
  ) {}

  @Endpoint(studio.getCourseIndex)
  async getCourseIndex(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getCourseIndex>,
  ): Promise<ResponseOf<typeof studio.getCourseIndex>> {
    const facts = await this.findOutline.execute(courseRunKey);
    const course = await this.content.findCourseRun(courseRunKey);
    if (!facts || !course) throw courseRunNotFound();
    return toCourseIndex(facts, course);
  }

  @Endpoint(studio.getBlockOutline)
  async getBlockOutline(
    @Param() { usageKey }: ParamsOf<typeof studio.getBlockOutline>,
  ): Promise<ResponseOf<typeof studio.getBlockOutline>> {
    const { facts, block } = await this.find(usageKey);
    return toBlockInfo(facts, block);
  }

  @Endpoint(studio.getConciseOutline)
  async getConciseOutline(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getConciseOutline>,
  ): Promise<ResponseOf<typeof studio.getConciseOutline>> {
    const draft = await this.content.snapshot(courseRunKey, 'draft');
    const top = draft?.block(draft.root);
    if (!draft || !top) throw courseRunNotFound();
    return toConciseBlock(draft, top);
  }

  @Endpoint(studio.getUnitPage)
  async getUnitPage(
    @Param() { usageKey }: ParamsOf<typeof studio.getUnitPage>,
  ): Promise<ResponseOf<typeof studio.getUnitPage>> {
    const { facts, block } = await this.find(usageKey);
    return toUnitPage(facts, block);
  }

  @Endpoint(studio.listUnitChildren)
  async listUnitChildren(
    @Param() { usageKey }: ParamsOf<typeof studio.listUnitChildren>,
  ): Promise<ResponseOf<typeof studio.listUnitChildren>> {
    const { facts, block } = await this.find(usageKey);
    return toUnitChildren(facts, block);
  }

  private async find(usageKey: UsageKey): Promise<{ facts: OutlineFacts; block: SnapshotBlock }> {
    const facts = await this.findOutline.execute(courseRunOf(usageKey));
    if (!facts) throw courseRunNotFound();
    const block = facts.draft.block(usageKey);
    if (!block) throw refusal(refused('block_not_found'));
    return { facts, block };
  }
}
