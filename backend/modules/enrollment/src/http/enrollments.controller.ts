import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as enrollment from '@lyceum/contracts/enrollment';
import { type CourseRunKey, courseRunKey, isCourseRunKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, notFound, type Principal } from '@lyceum/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { EnrollForCaller } from '../application/enroll-for-caller.ts';
import { FindEnrollments } from '../application/find-enrollments.ts';
import { FindLearner } from '../application/find-learner.ts';
import { toCourseDetails, toEnrollmentView } from './enrollment.presenter.ts';
import { enrollmentProblem, problemOf } from './enrollment-problem.ts';

@Controller()
export class EnrollmentsController {
  constructor(
    private readonly enrollForCaller: EnrollForCaller,
    private readonly findEnrollments: FindEnrollments,
    private readonly findLearner: FindLearner,
  ) {}

  @Endpoint(enrollment.enroll)
  async enroll(
    @Body() body: BodyOf<typeof enrollment.enroll>,
    @CurrentPrincipal() caller: Principal,
  ): Promise<ResponseOf<typeof enrollment.enroll>> {
    const { course_id: key, email_opt_in: optIn } = body.course_details;
    if (!isCourseRunKey(key)) throw enrollmentProblem('not_a_course_run');
    const enrolled = await this.enrollForCaller.execute({
      caller,
      courseRun: key,
      learner: body.user || body.email || null,
      mode: body.mode ?? null,
      isActive: body.is_active ?? true,
      allowsEmail: optIn === undefined ? null : isConsent(optIn),
    });
    if (!enrolled.ok) throw problemOf(enrolled);
    return toEnrollmentView(enrolled.username, enrolled.enrollment, enrolled.course);
  }

  @Endpoint(enrollment.listEnrollments)
  async list(
    @Query() { user }: QueryOf<typeof enrollment.listEnrollments>,
    @CurrentPrincipal() caller: Principal,
  ): Promise<ResponseOf<typeof enrollment.listEnrollments>> {
    const learner = await this.findLearner.execute(caller, user ?? null, null);
    if (!learner) throw notFound();
    const enrollments = await this.findEnrollments.listOfLearner(learner.id);
    return enrollments.map(({ enrollment, course }) => toEnrollmentView(learner.username, enrollment, course));
  }

  @Endpoint(enrollment.findEnrollment)
  async find(
    @Param() { learnerAndRun }: ParamsOf<typeof enrollment.findEnrollment>,
    @CurrentPrincipal() caller: Principal,
  ): Promise<ResponseOf<typeof enrollment.findEnrollment>> {
    const { username, courseRun } = namesIn(learnerAndRun);
    const learner = await this.findLearner.execute(caller, username, courseRun);
    if (!learner) throw notFound();
    const found = await this.findEnrollments.find(learner.id, courseRun);
    return found ? toEnrollmentView(learner.username, found.enrollment, found.course) : undefined;
  }

  @Endpoint(enrollment.getEnrollmentCourse)
  async getCourse(
    @Param() params: ParamsOf<typeof enrollment.getEnrollmentCourse>,
    @Query() query: QueryOf<typeof enrollment.getEnrollmentCourse>,
  ): Promise<ResponseOf<typeof enrollment.getEnrollmentCourse>> {
    const course = await this.findEnrollments.termsOf(courseRunKey(params.courseRunKey));
    if (!course) throw notFound('No such course.', 'course_run_not_found');
    return toCourseDetails(course, { withExpired: query.include_expired });
  }
}

/** A mobile app sends the learner's address where others send true: anything but a no is a yes. */
const isConsent = (optIn: unknown): boolean => optIn !== false && optIn !== 'false' && optIn !== '' && optIn !== null;

/** `ana,course-v1:Demo+Maps+2026`, or the key alone for the caller's own. */
function namesIn(text: string): { username: string | null; courseRun: CourseRunKey } {
  const comma = text.indexOf(',');
  const key = text.slice(comma + 1);
  if (!isCourseRunKey(key)) throw enrollmentProblem('not_a_course_run');
  return { username: comma < 0 ? null : text.slice(0, comma), courseRun: key };
}
