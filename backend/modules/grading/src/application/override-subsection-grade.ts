import { courseRunOf } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { subsectionsOf } from '../domain/graded-course.ts';
import { GradedCourses } from './ports.ts';
import { type Overridden, type OverrideOrder, RecordOverride } from './record-override.ts';

/** Sets a learner's points on a subsection beside the earned ones, or takes that back; who did so stays known. */
@Injectable()
export class OverrideSubsectionGrade {
  constructor(
    private readonly courses: GradedCourses,
    private readonly record: RecordOverride,
  ) {}

  async execute(order: OverrideOrder): Promise<Overridden> {
    const course = await this.courses.find(courseRunOf(order.subsection));
    const isThere = course && subsectionsOf(course).some(({ usageKey }) => usageKey === order.subsection);
    return isThere ? this.record.execute(order, course) : { ok: false, refusal: 'subsection_not_found' };
  }
}
