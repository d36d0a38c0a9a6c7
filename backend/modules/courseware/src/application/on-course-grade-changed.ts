import { On, type PayloadOf } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseGradeChanged } from './heard-events.ts';
import { LearnerRecords } from './ports.ts';

/** Remembers who passes, for the pages that congratulate. */
@Injectable()
export class OnCourseGradeChanged {
  constructor(private readonly records: LearnerRecords) {}

  @On(CourseGradeChanged, { name: 'courseware.course_grade_changed' })
  async on({ learnerId, courseRun, isPassing }: PayloadOf<typeof CourseGradeChanged>): Promise<void> {
    await this.records.change(learnerId, courseRun, (record) => ({ ...record, isPassing }));
  }
}
