import { CatalogFacade, type CourseRunView } from '@lyceum/catalog';
import type { CourseRunKey } from '@lyceum/kernel';
import { Clock, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { changeEnrollment, type Enrollment } from '../domain/enrollment.ts';
import { type EnrollmentRefusal, refusalOf, usualMode } from '../domain/enrollment-rules.ts';
import { AnnounceEnrollment } from './announce-enrollment.ts';
import { EnrollmentStore } from './ports.ts';

export interface EnrollmentOrder {
  readonly learnerId: number;
  readonly courseRun: CourseRunKey;
  /** Null: the mode the learner has, else the usual one. */
  readonly mode: string | null;
  readonly isActive: boolean;
  /** Null: as it was. */
  readonly allowsEmail: boolean | null;
  /** The course team or site staff wants it so; windows, invitations, prices and limits do not bind. */
  readonly isByTeam: boolean;
}

export type EnrollmentChanged =
  | { readonly ok: true; readonly enrollment: Enrollment; readonly course: CourseRunView }
  | { readonly ok: false; readonly refusal: EnrollmentRefusal | 'course_run_not_found' | 'not_enrolled' };

/** Enrolls a learner, changes their mode, or lets them leave. */
@Injectable()
export class ChangeEnrollment {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly enrollments: EnrollmentStore,
    private readonly announce: AnnounceEnrollment,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(order: EnrollmentOrder): Promise<EnrollmentChanged> {
    const course = await this.catalog.findCourseRun(order.courseRun);
    if (!course) return { ok: false, refusal: 'course_run_not_found' };
    return this.unitOfWork.run(() => this.change(order, course));
  }

  private async change(order: EnrollmentOrder, course: CourseRunView): Promise<EnrollmentChanged> {
    const known = await this.enrollments.find(order.learnerId, order.courseRun);
    if (!known && !order.isActive) return { ok: false, refusal: 'not_enrolled' };
    const mode = modeFor(order, course, known);
    const refusal = await this.refusalFor({ ...order, mode }, course, known);
    if (refusal) return { ok: false, refusal };
    const step = changeEnrollment(known, order, { ...order, mode }, this.clock.now());
    if (step.kind !== 'nothing') await this.enrollments.save(step.enrollment);
    await this.announce.execute(step, known);
    return { ok: true, enrollment: step.enrollment, course };
  }

  /** Leaving is always allowed, and so is staying as one is. */
  private async refusalFor(
    { isActive, isByTeam, mode, courseRun }: EnrollmentOrder & { mode: string },
    course: CourseRunView,
    known: Enrollment | null,
  ): Promise<EnrollmentRefusal | null> {
    const isStaying = known?.isActive === true && known.mode === mode;
    if (!isActive || isStaying) return null;
    const limit = known?.isActive ? null : course.enrollmentLimit;
    if (limit !== null) await this.enrollments.closeForOthers(courseRun);
    const learnersNow = limit === null ? 0 : await this.enrollments.countActive(courseRun);
    const terms = { ...course, window: course.enrollmentWindow, limit };
    return refusalOf(terms, { mode, isByTeam, learnersNow });
  }
}

/** Who leaves keeps the mode; who comes back without naming one has the old one again, if it is still there. */
function modeFor({ mode, isActive }: EnrollmentOrder, course: CourseRunView, known: Enrollment | null): string {
  if (known && !isActive) return known.mode;
  if (mode !== null) return mode;
  return known && isStillOffered(known.mode, course) ? known.mode : usualMode(course.modes);
}

const isStillOffered = (slug: string, { modes }: CourseRunView): boolean =>
  modes.some((mode) => mode.slug === slug && !mode.isExpired);
