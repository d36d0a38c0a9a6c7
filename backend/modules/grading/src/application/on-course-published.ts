import { CoursePublished } from '@lyceum/content/events';
import { On, type PayloadOf } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { RegradeCourse } from './regrade-course.ts';

/** A new policy, or another structure, may mean other grades. */
@Injectable()
export class OnCoursePublished {
  constructor(private readonly regradeCourse: RegradeCourse) {}

  @On(CoursePublished, { name: 'grading.course_published' })
  async on({ courseRun, version }: PayloadOf<typeof CoursePublished>): Promise<void> {
    await this.regradeCourse.startFor(courseRun, version);
  }
}
