import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import type { UsageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { refused } from '../application/block-refusal.ts';
import { FindBlock } from '../application/find-block.ts';
import { PreviewProblem } from '../application/preview-problem.ts';
import { UpdateBlock } from '../application/update-block.ts';
import { toBlockSaved, toBlockView, toSettingViews } from './block.presenter.ts';
import { refusal } from './refusals.ts';
import { asWireJson } from './wire-json.ts';

@Controller()
export class BlockController {
  constructor(
    private readonly updateBlock: UpdateBlock,
    private readonly findBlock: FindBlock,
    private readonly previewProblem: PreviewProblem,
  ) {}

  @Endpoint(studio.updateBlock)
  update(
    @Param() { usageKey }: ParamsOf<typeof studio.updateBlock>,
    @Body() body: BodyOf<typeof studio.updateBlock>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.updateBlock>> {
    return this.save(usageKey, body, principal);
  }

  @Endpoint(studio.putBlock)
  put(
    @Param() { usageKey }: ParamsOf<typeof studio.putBlock>,
    @Body() body: BodyOf<typeof studio.putBlock>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.putBlock>> {
    return this.save(usageKey, body, principal);
  }

  @Endpoint(studio.getBlock)
  async get(
    @Param() { usageKey }: ParamsOf<typeof studio.getBlock>,
    @Query() { fields }: QueryOf<typeof studio.getBlock>,
  ): Promise<ResponseOf<typeof studio.getBlock>> {
    const found = await this.findBlock.execute(usageKey);
    if (!found.ok) throw refusal(refused(found.refusal));
    return toBlockView(found, (fields ?? '').split(','));
  }

  @Endpoint(studio.listBlockSettings)
  async listSettings(
    @Param() { usageKey }: ParamsOf<typeof studio.listBlockSettings>,
  ): Promise<ResponseOf<typeof studio.listBlockSettings>> {
    const found = await this.findBlock.execute(usageKey);
    if (!found.ok) throw refusal(refused(found.refusal));
    return { id: usageKey, category: found.block.type, settings: toSettingViews(found) };
  }

  @Endpoint(studio.previewProblem)
  async preview(
    @Body() { data, seed, course_run: courseRun, answers }: BodyOf<typeof studio.previewProblem>,
  ): Promise<ResponseOf<typeof studio.previewProblem>> {
    const { errors, view, grade, maxScore } = await this.previewProblem.execute({
      data,
      seed,
      courseRun: courseRun ?? null,
      answers: answers ?? null,
    });
    return {
      is_valid: errors.length === 0,
      errors: [...errors],
      view: asWireJson(view),
      grade: asWireJson(grade),
      max_score: maxScore,
    };
  }

  private async save(
    block: UsageKey,
    body: BodyOf<typeof studio.updateBlock>,
    { username: author }: Principal,
  ): Promise<ResponseOf<typeof studio.updateBlock>> {
    const saved = await this.updateBlock.execute({
      block,
      author,
      displayName: body.display_name,
      data: body.data,
      metadata: { ...body.fields, ...body.metadata },
      nullout: body.nullout ?? [],
      graderType: body.graderType,
      prerequisite: {
        isPrereq: body.isPrereq,
        usageKey: body.prereqUsageKey,
        minScore: body.prereqMinScore ?? null,
        minCompletion: body.prereqMinCompletion ?? null,
      },
      children: body.children ?? null,
      publish: body.publish ?? null,
      expectedHash: body.expected_hash ?? null,
    });
    if (!saved.ok) throw refusal(saved);
    return toBlockSaved(saved);
  }
}
