import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { type Principal, Problem } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { OpenCourse, type OpenedCourse } from './open-course.ts';
import { CourseAccess, LearnerRecords, PublishedCourses } from './ports.ts';

/** The courses of a learner, as the mobile apps follow them. */
@Injectable()
export class OwnCourses {
  constructor(
    private readonly access: CourseAccess,
    private readonly courses: PublishedCourses,
    private readonly openCourse: OpenCourse,
    private readonly records: LearnerRecords,
  ) {}

  /** Newest enrollment first; those that are not published any more are left out. */
  async list(principal: Principal): Promise<OpenedCourse[]> {
    const opened: OpenedCourse[] = [];
    for (const courseRun of await this.access.courseRunsOf(principal.userId)) {
      if (await this.courses.find(courseRun)) opened.push(await this.openCourse.execute(principal, courseRun));
    }
    return opened;
  }

  /** Remembers what the learner looked at last. */
  async visit(principal: Principal, courseRun: CourseRunKey, usageKey: UsageKey | null): Promise<OpenedCourse> {
    const opened = await this.openCourse.execute(principal, courseRun);
    const block = usageKey && opened.learner.find(usageKey);
    if (!block) {
      throw new Problem({ status: 400, code: 'block_not_in_course', detail: 'The course has no such block.' });
    }
    await this.records.change(principal.userId, courseRun, (record) => ({ ...record, lastVisited: block.usageKey }));
    return { ...opened, record: { ...opened.record, lastVisited: block.usageKey } };
  }
}
