import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import { bulkOverride, getSubsectionGrade, removeOverride } from '@lyceum/contracts/grading';
import { courseRunKey, courseRunOf, usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FindSubsectionGrade } from '../application/find-subsection-grade.ts';
import { OverrideSubsectionGrade } from '../application/override-subsection-grade.ts';
import { Learners } from '../application/ports.ts';
import { overrideOf, toSubsectionGrade } from './override.presenter.ts';

type Row = BodyOf<typeof bulkOverride>[number];
type RowResult = ResponseOf<typeof bulkOverride>[number];

@Controller()
export class OverrideController {
  constructor(
    private readonly overriding: OverrideSubsectionGrade,
    private readonly findGrade: FindSubsectionGrade,
    private readonly learners: Learners,
  ) {}

  @Endpoint(bulkOverride)
  async bulkOverride(
    @Param() params: ParamsOf<typeof bulkOverride>,
    @Body() rows: BodyOf<typeof bulkOverride>,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof bulkOverride>> {
    const results: RowResult[] = [];
    for (const row of rows) {
      const reason = await this.#override(row, params.courseRunKey, principal.username);
      results.push({ user_id: row.user_id, usage_id: row.usage_id, success: reason === null, reason });
    }
    if (!results.every(({ success }) => success)) reply.status(422);
    return results;
  }

  @Endpoint(getSubsectionGrade)
  async getSubsectionGrade(
    @Param() params: ParamsOf<typeof getSubsectionGrade>,
    @Query() query: QueryOf<typeof getSubsectionGrade>,
  ): Promise<ResponseOf<typeof getSubsectionGrade>> {
    const subsection = usageKey(params.usageKey);
    const found = await this.findGrade.execute(query.user_id, subsection, query.history_record_limit);
    if (found === null) throw notFound('There is no such subsection.', 'subsection_not_found');
    return toSubsectionGrade(found, query.user_id, subsection);
  }

  @Endpoint(removeOverride)
  async removeOverride(
    @Param() params: ParamsOf<typeof removeOverride>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    const order = { learnerId: params.learnerId, subsection: usageKey(params.usageKey), override: null, comment: '' };
    const result = await this.overriding.execute({ ...order, by: principal.username });
    if (!result.ok) throw notFound('Nothing is overridden there.', 'override_not_found');
  }

  /** Null when it was set, else why it was not. */
  async #override({ user_id, usage_id, grade }: Row, courseRun: string, by: string): Promise<string | null> {
    const subsection = usageKey(usage_id);
    if (courseRunOf(subsection) !== courseRunKey(courseRun)) return `${usage_id} is not in ${courseRun}`;
    if (!(await this.learners.isEnrolled(user_id, courseRunOf(subsection)))) return `User ${user_id} is not enrolled`;
    const order = { learnerId: user_id, subsection, override: overrideOf(grade), comment: grade.comment ?? '', by };
    const result = await this.overriding.execute(order);
    return result.ok ? null : `usage_key ${usage_id} does not exist in this course.`;
  }
}
