import { documentSchema } from '@lyceum/platform';
import { Schema } from 'mongoose';

interface KeptOverrideDocument {
  readonly subsection: string;
  readonly gradedEarned: number | null;
  readonly gradedPossible: number | null;
  readonly allEarned: number | null;
  readonly allPossible: number | null;
}

/** The facts and the grades of a learner in a course run, in one document: they are read and written together. */
export interface LearnerGradesDocument {
  /** `learnerId/courseRun` */
  readonly _id: string;
  readonly learnerId: number;
  readonly courseRun: string;
  readonly scores: readonly { readonly block: string; readonly earned: number; readonly possible: number }[];
  readonly overrides: readonly KeptOverrideDocument[];
  readonly subsections: readonly {
    readonly subsection: string;
    readonly earned: number;
    readonly possible: number;
    readonly percent: number;
    readonly isOverridden: boolean;
  }[];
  readonly course: { readonly percent: number; readonly letter: string | null; readonly isPassing: boolean } | null;
}

const part = (definition: Record<string, object>) => new Schema(definition, { _id: false, strict: 'throw' });
const text = { type: String, required: true };
const number = { type: Number, required: true };
const numberOrNull = { type: Number, default: null };

export const learnerGrades = documentSchema<LearnerGradesDocument>('grading_learner_grades', {
  _id: text,
  learnerId: number,
  courseRun: text,
  scores: { type: [part({ block: text, earned: number, possible: number })], required: true },
  overrides: {
    type: [
      part({
        subsection: text,
        gradedEarned: numberOrNull,
        gradedPossible: numberOrNull,
        allEarned: numberOrNull,
        allPossible: numberOrNull,
      }),
    ],
    required: true,
  },
  subsections: {
    type: [
      part({
        subsection: text,
        earned: number,
        possible: number,
        percent: number,
        isOverridden: { type: Boolean, required: true },
      }),
    ],
    required: true,
  },
  course: { type: Schema.Types.Mixed, default: null },
});

/** By what the learners of a course run were graded last. */
export interface GradedCourseDocument {
  /** The course run. */
  readonly _id: string;
  readonly fingerprint: string;
}

export const gradedCourses = documentSchema<GradedCourseDocument>('grading_courses', {
  _id: text,
  fingerprint: text,
});

export interface OverrideRecordDocument extends KeptOverrideDocument {
  readonly learnerId: number;
  readonly courseRun: string;
  readonly by: string;
  readonly comment: string;
  readonly action: 'create' | 'update' | 'delete';
  readonly at: Date;
}

export const overrideRecords = documentSchema<OverrideRecordDocument>('grading_override_records', {
  learnerId: number,
  courseRun: text,
  subsection: text,
  by: text,
  comment: { type: String, default: '' },
  action: text,
  gradedEarned: numberOrNull,
  gradedPossible: numberOrNull,
  allEarned: numberOrNull,
  allPossible: numberOrNull,
  at: { type: Date, required: true },
});
