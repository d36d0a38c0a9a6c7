import { documentSchema } from '@lyceum/platform';
import type { Enrollment } from '../domain/enrollment.ts';

export interface EnrollmentDocument extends Omit<Enrollment, 'courseRun'> {
  /** `{learnerId}/{courseRun}` */
  readonly _id: string;
  readonly courseRun: string;
}

export const enrollments = documentSchema<EnrollmentDocument>('enrollment_enrollments', {
  _id: { type: String, required: true },
  learnerId: { type: Number, required: true },
  courseRun: { type: String, required: true },
  mode: { type: String, required: true },
  isActive: { type: Boolean, required: true },
  createdAt: { type: Date, required: true },
  changedAt: { type: Date, required: true },
  allowsEmail: { type: Boolean, required: true },
});

/** One document per course run with a limit: writing it is what makes two enrollments wait for each other. */
export interface GateDocument {
  readonly _id: string;
  readonly passed: number;
}

export const enrollmentGates = documentSchema<GateDocument>('enrollment_gates', {
  _id: { type: String, required: true },
  passed: { type: Number, required: true },
});
