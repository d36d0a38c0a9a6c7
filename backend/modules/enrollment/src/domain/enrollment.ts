import type { CourseRunKey } from '@lyceum/kernel';

/** A learner in a course run. It is kept when the learner leaves: coming back continues it. */
export interface Enrollment {
  readonly learnerId: number;
  readonly courseRun: CourseRunKey;
  /** Slug of a course mode: `audit`, `honor`, `verified`… */
  readonly mode: string;
  readonly isActive: boolean;
  /** When the learner first came. */
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** Whether the organization may write to the learner. */
  readonly allowsEmail: boolean;
}

export interface EnrollmentChange {
  readonly mode: string;
  readonly isActive: boolean;
  /** Null: as it was. */
  readonly allowsEmail: boolean | null;
}

export type EnrollmentStep =
  | { readonly kind: 'nothing'; readonly enrollment: Enrollment }
  | { readonly kind: 'activated' | 'deactivated' | 'mode_changed' | 'noted'; readonly enrollment: Enrollment };

/** What a change makes of an enrollment, and which fact there is to tell. `known` null: the learner is new. */
export function changeEnrollment(
  known: Enrollment | null,
  { learnerId, courseRun }: Pick<Enrollment, 'learnerId' | 'courseRun'>,
  { mode, isActive, allowsEmail }: EnrollmentChange,
  now: Date,
): EnrollmentStep {
  const before = known ?? {
    learnerId,
    courseRun,
    mode,
    isActive: false,
    createdAt: now,
    changedAt: now,
    allowsEmail: false,
  };
  const after = { ...before, mode, isActive, allowsEmail: allowsEmail ?? before.allowsEmail, changedAt: now };
  if (before.isActive !== isActive) return { kind: isActive ? 'activated' : 'deactivated', enrollment: after };
  if (before.mode !== mode) return { kind: 'mode_changed', enrollment: after };
  if (before.allowsEmail !== after.allowsEmail) return { kind: 'noted', enrollment: after };
  return { kind: 'nothing', enrollment: before };
}
