import type { BodyOf } from '@lyceum/contracts';
import * as enrollment from '@lyceum/contracts/enrollment';
import { isCourseRunKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type Principal, Problem } from '@lyceum/platform';
import { Body, Controller } from '@nestjs/common';
import { EnrollForCaller } from '../application/enroll-for-caller.ts';
import { problemOf, sentenceOf } from './enrollment-problem.ts';

/** Enrolling as web pages of Open edX do it. */
@Controller()
export class ChangeEnrollmentController {
  constructor(private readonly enrollForCaller: EnrollForCaller) {}

  @Endpoint(enrollment.changeEnrollment)
  async change(
    @Body() {
      course_id: key,
      enrollment_action: action,
      email_opt_in: optIn,
    }: BodyOf<typeof enrollment.changeEnrollment>,
    @CurrentPrincipal() caller: Principal,
  ): Promise<string> {
    if (!isCourseRunKey(key)) throw refused('The course id is not valid.');
    if (action !== 'enroll' && action !== 'unenroll') throw refused('The enrollment action is not valid.');
    const changed = await this.enrollForCaller.execute({
      caller,
      courseRun: key,
      learner: null,
      mode: null,
      isActive: action === 'enroll',
      allowsEmail: optIn === undefined ? null : optIn === true || optIn === 'true',
    });
    if (!changed.ok) throw changed.refusal === 'too_many' ? problemOf(changed) : refused(sentenceOf(changed.refusal));
    return '';
  }
}

const refused = (detail: string) => new Problem({ status: 400, code: 'change_refused', detail });
