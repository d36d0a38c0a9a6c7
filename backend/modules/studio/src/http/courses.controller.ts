import { ContentFacade } from '@lyceum/content';
import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { CurrentPrincipal, Endpoint, forbidden, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { CourseTeam } from '../application/course-team.ts';
import { CreateCourse } from '../application/create-course.ts';
import { courseRunNotFound, studioProblem } from './refusals.ts';

@Controller()
export class CoursesController {
  constructor(
    private readonly createCourse: CreateCourse,
    private readonly content: ContentFacade,
    private readonly team: CourseTeam,
  ) {}

  @Endpoint(studio.createCourse)
  async create(
    @Body() body: BodyOf<typeof studio.createCourse>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.createCourse>> {
    const {
      org: organization,
      number,
      run,
      display_name: title,
      start = null,
      source_course_key: source = null,
    } = body;
    const displayName = title || number;
    const created = await this.createCourse.execute({
      organization,
      number,
      run,
      displayName,
      start,
      source,
      principal,
    });
    if (created.ok) {
      const url = `/course/${created.courseRun}`;
      return source === null
        ? { url, course_key: created.courseRun }
        : { url: '/home', destination_course_key: created.courseRun };
    }
    switch (created.refusal) {
      case 'course_run_exists':
        return taken;
      case 'invalid_course_key':
        throw studioProblem(
          400,
          'invalid_course_key',
          'Organization, number and run need letters, digits, "_", "-", "." or "~", and nothing else.',
        );
      case 'course_run_not_found':
        throw courseRunNotFound();
      case 'not_allowed':
        throw forbidden('You may not edit the course that is to be re-run.', 'not_allowed');
    }
  }

  @Endpoint(studio.getRerunForm)
  async getRerunForm(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getRerunForm>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.getRerunForm>> {
    const course = await this.content.findCourseRun(courseRunKey);
    if (!course) throw courseRunNotFound();
    return {
      allow_unicode_course_id: true,
      course_creator_status: (await this.team.mayCreateCourses(principal)) ? 'granted' : 'disallowed_for_this_site',
      display_name: course.displayName,
      number: course.number,
      org: course.organization,
      run: course.run,
    };
  }
}

/** Open edX answers this with status 200. */
const taken = {
  ErrMsg: 'There is a course with this organization, number and run already. Change one of them.',
  OrgErrMsg: 'Change the organization, or the number or run, to make the key unique.',
  CourseErrMsg: 'Change the number or the run, or the organization, to make the key unique.',
};
