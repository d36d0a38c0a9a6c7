import { CourseRunCreated } from '@lyceum/content/events';
import { On, type PayloadOf } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseTeam } from './course-team.ts';

/** Whoever made a course run, by whatever way, is its first instructor. */
@Injectable()
export class OnCourseRunCreated {
  constructor(private readonly team: CourseTeam) {}

  @On(CourseRunCreated)
  async on({ courseRun, createdBy }: PayloadOf<typeof CourseRunCreated>): Promise<void> {
    const maker = await this.team.findPerson(createdBy);
    if (maker) await this.team.setRole({ courseRun, userId: maker.userId, role: 'instructor', by: createdBy });
  }
}
