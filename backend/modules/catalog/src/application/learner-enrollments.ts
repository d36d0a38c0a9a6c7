import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';

export type EnrollmentCheck = (learnerId: number, courseRun: CourseRunKey) => Promise<boolean>;

/**
 * Whether a learner is in a course run, for its About page. Enrollment asks the catalog and not the other way round, so
 * it registers its answer here when it starts; without it nobody is enrolled.
 */
@Injectable()
export class LearnerEnrollments {
  #check: EnrollmentCheck = async () => false;

  register(check: EnrollmentCheck): void {
    this.#check = check;
  }

  isEnrolled(learnerId: number, courseRun: CourseRunKey): Promise<boolean> {
    return this.#check(learnerId, courseRun);
  }
}
