import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import { completeBlocks, getCompletion, publishCompletion } from '@lyceum/contracts/courseware';
import { courseRunKey, type UsageKey, usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, forbidden, type Principal, unauthorized } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { CompleteBlocks } from '../application/complete-blocks.ts';
import { OpenCourse } from '../application/open-course.ts';
import { completionSummary } from '../domain/completion-summary.ts';

@Controller()
export class CompletionController {
  constructor(
    private readonly completing: CompleteBlocks,
    private readonly openCourse: OpenCourse,
  ) {}

  @Endpoint(completeBlocks)
  async completeBlocks(
    @Body() body: BodyOf<typeof completeBlocks>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof completeBlocks>> {
    if (principal === null) throw unauthorized();
    if (body.username && body.username !== principal.username) {
      throw forbidden('Completion is recorded for oneself only.', 'other_username');
    }
    const blocks = new Map(Object.entries(body.blocks).map(([key, completion]) => [usageKey(key), completion]));
    await this.completing.execute(principal.userId, courseRunKey(body.course_key), blocks);
    return { detail: 'ok' };
  }

  @Endpoint(publishCompletion)
  async publishCompletion(
    @Param() params: ParamsOf<typeof publishCompletion>,
    @Body() body: BodyOf<typeof publishCompletion>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof publishCompletion>> {
    const { learner, block } = await this.openCourse.at(principal, usageKey(params.usageKey));
    if (principal !== null) {
      const blocks = new Map<UsageKey, number>([[block.usageKey, body.completion]]);
      await this.completing.execute(principal.userId, learner.course.courseRun, blocks);
    }
    return { result: 'ok' };
  }

  @Endpoint(getCompletion)
  async getCompletion(
    @Param() params: ParamsOf<typeof getCompletion>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getCompletion>> {
    const { learner } = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    const { complete, incomplete, locked } = completionSummary(learner);
    const open = [...learner.course.all()].filter((block) => learner.isOpen(block));
    return {
      completion_summary: { complete_count: complete, incomplete_count: incomplete, locked_count: locked },
      blocks: Object.fromEntries(open.map((block) => [block.usageKey, learner.completion(block)])),
    };
  }
}
