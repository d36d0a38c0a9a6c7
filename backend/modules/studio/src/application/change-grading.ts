import type { CourseSnapshot } from '@lyceum/content';
import type { CourseRunKey, JsonObject } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { effectivePolicy } from '../domain/effective-policy.ts';
import {
  changedPolicy,
  duplicateType,
  type GracePeriod,
  gracePeriodText,
  type WantedGrading,
} from '../domain/grading-form.ts';
import { type Refused, refused } from './block-refusal.ts';
import { ChangeCourse } from './change-course.ts';

export interface GradingToChange extends WantedGrading {
  readonly courseRun: CourseRunKey;
  /** User name. */
  readonly author: string;
  readonly gracePeriod: GracePeriod | null;
  /** Undefined: stays. */
  readonly minimumGradeCredit?: number | undefined;
}

export type GradingChanged =
  | { readonly ok: true; readonly draft: CourseSnapshot }
  | { readonly ok: false; readonly refusal: 'duplicate_assignment_type'; readonly type: string }
  | Refused;

/** Changes the grading policy. Grades follow when what learners see was changed, which is at once. */
@Injectable()
export class ChangeGrading {
  constructor(private readonly changeCourse: ChangeCourse) {}

  async execute(wanted: GradingToChange): Promise<GradingChanged> {
    const { courseRun, author, graders, gracePeriod, minimumGradeCredit } = wanted;
    const draft = await this.changeCourse.find(courseRun);
    if (!draft) return refused('course_run_not_found');
    const twice = duplicateType(graders);
    if (twice !== null) return { ok: false, refusal: 'duplicate_assignment_type', type: twice };
    const policy = changedPolicy(effectivePolicy(draft.gradingPolicy()), wanted);
    const credit: JsonObject = minimumGradeCredit === undefined ? {} : { minimum_grade_credit: minimumGradeCredit };
    return this.changeCourse.execute({
      courseRun,
      author,
      fields: { graceperiod: gracePeriodText(gracePeriod), ...credit },
      files: new Map([['grading_policy.json', JSON.stringify(policy)]]),
    });
  }
}
