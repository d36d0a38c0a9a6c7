import { ContentFacade, type CourseRunView } from '@lyceum/content';
import { Clock, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseTeam } from './course-team.ts';

export interface AuthoredCourse extends CourseRunView {
  /** Past its end. */
  readonly isArchived: boolean;
}

/** The course runs that an account may edit, by title. */
@Injectable()
export class ListMyCourses {
  constructor(
    private readonly content: ContentFacade,
    private readonly team: CourseTeam,
    private readonly clock: Clock,
  ) {}

  async execute(principal: Principal): Promise<readonly AuthoredCourse[]> {
    const editable = await this.team.editableCourseRuns(principal);
    const now = this.clock.now();
    const courses = editable?.length === 0 ? [] : await this.content.listCourseRuns(editable);
    return courses.map((course) => ({ ...course, isArchived: course.end !== null && new Date(course.end) < now }));
  }
}
