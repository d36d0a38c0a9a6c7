import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import {
  getCourse,
  getSequence,
  getUnit,
  getUnitCompletion,
  goToPosition,
  resumeCourse,
} from '@lyceum/contracts/courseware';
import { courseRunKey, isUsageKey, usageKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type Principal, Problem } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { Bookmarks } from '../application/bookmarks.ts';
import { FindUnit } from '../application/find-unit.ts';
import { OpenCourse } from '../application/open-course.ts';
import { LearnerRecords, PublishedCourses } from '../application/ports.ts';
import { resumePoint } from '../domain/resume-point.ts';
import { toCoursewareCourse } from './course.presenter.ts';
import { CourseLinks } from './links.ts';
import { toSequence } from './sequence.presenter.ts';

@Controller()
export class CoursewareController {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly findUnit: FindUnit,
    private readonly bookmarks: Bookmarks,
    private readonly courses: PublishedCourses,
    private readonly links: CourseLinks,
  ) {}

  @Endpoint(getCourse)
  async getCourse(
    @Param() params: ParamsOf<typeof getCourse>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getCourse>> {
    const courseRun = courseRunKey(params.courseRunKey);
    const opened = await this.openCourse.execute(principal, courseRun);
    return toCoursewareCourse(opened, this.links, (html) => this.courses.resolveLinks(html, courseRun));
  }

  @Endpoint(getSequence)
  async getSequence(
    @Param() params: ParamsOf<typeof getSequence>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getSequence>> {
    const opened = await this.openCourse.at(principal, usageKey(params.usageKey), ['open', 'past_due']);
    if (opened.block.type !== 'sequential') {
      throw new Problem({ status: 422, code: 'not_a_sequence', detail: 'The block is not a subsection.' });
    }
    return toSequence(opened, await this.bookmarks.keys(principal, opened.learner.course.courseRun));
  }

  @Endpoint(getUnit)
  getUnit(
    @Param() params: ParamsOf<typeof getUnit>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getUnit>> {
    return this.findUnit.execute(principal, usageKey(params.usageKey));
  }

  @Endpoint(resumeCourse)
  async resumeCourse(
    @Param() params: ParamsOf<typeof resumeCourse>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof resumeCourse>> {
    const { learner } = await this.openCourse.execute(principal, courseRunKey(params.courseRunKey));
    const point = resumePoint(learner);
    return {
      block_id: point?.block.usageKey ?? null,
      section_id: point?.subsection.usageKey ?? null,
      unit_id: point?.unit.usageKey ?? null,
    };
  }
}

/** Handlers of subsections. */
@Controller()
export class SequenceHandlersController {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly records: LearnerRecords,
  ) {}

  @Endpoint(goToPosition)
  async goToPosition(
    @Param() params: ParamsOf<typeof goToPosition>,
    @Body() body: BodyOf<typeof goToPosition>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof goToPosition>> {
    const { block, learner } = await this.openCourse.at(principal, usageKey(params.usageKey));
    const { position } = body;
    if (principal === null || position > learner.children(block).length) return { success: false };
    await this.records.change(principal.userId, learner.course.courseRun, (record) => ({
      ...record,
      positions: { ...record.positions, [block.usageKey]: position },
    }));
    return { success: true };
  }

  @Endpoint(getUnitCompletion)
  async getUnitCompletion(
    @Param() params: ParamsOf<typeof getUnitCompletion>,
    @Body() body: BodyOf<typeof getUnitCompletion>,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ResponseOf<typeof getUnitCompletion>> {
    const { learner } = await this.openCourse.at(principal, usageKey(params.usageKey));
    const unit = isUsageKey(body.usage_key) ? learner.find(usageKey(body.usage_key)) : null;
    return { complete: unit !== null && learner.isComplete(unit) };
  }
}
