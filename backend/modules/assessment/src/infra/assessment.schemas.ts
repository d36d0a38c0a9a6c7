import { documentSchema } from '@lyceum/platform';
import { Schema } from 'mongoose';

export interface AttemptDocument {
  /** `learnerId/usageKey` */
  readonly _id: string;
  readonly learnerId: number;
  readonly courseRun: string;
  readonly usageKey: string;
  readonly version: number;
  /** JSON text: input ids are names that the store would not take, and the order of inputs means something. */
  readonly state: string;
  readonly announced: { readonly earned: number; readonly possible: number; readonly isAttempted: boolean } | null;
  readonly handedIn: readonly {
    readonly submissionId: string;
    readonly attempt: number;
    readonly success: 'correct' | 'incorrect' | 'submitted';
  }[];
  readonly submissionCount: number;
}

export const attempts = documentSchema<AttemptDocument>('assessment_attempts', {
  _id: { type: String, required: true },
  learnerId: { type: Number, required: true },
  courseRun: { type: String, required: true },
  usageKey: { type: String, required: true },
  version: { type: Number, required: true },
  state: { type: String, required: true },
  announced: { type: Schema.Types.Mixed, default: null },
  handedIn: {
    type: [
      new Schema(
        {
          submissionId: { type: String, required: true },
          attempt: { type: Number, required: true },
          success: { type: String, required: true },
        },
        { _id: false, strict: 'throw' },
      ),
    ],
    default: [],
  },
  submissionCount: { type: Number, required: true },
});

export interface SubmissionDocument {
  /** `learnerId/usageKey/number` */
  readonly _id: string;
  readonly learnerId: number;
  readonly courseRun: string;
  readonly usageKey: string;
  readonly number: number;
  readonly attempt: number;
  /** JSON text, as in attempts. */
  readonly answers: string;
  readonly earned: number;
  readonly possible: number;
  readonly contentHash: string;
  readonly submittedAt: Date;
}

export const submissions = documentSchema<SubmissionDocument>('assessment_submissions', {
  _id: { type: String, required: true },
  learnerId: { type: Number, required: true },
  courseRun: { type: String, required: true },
  usageKey: { type: String, required: true },
  number: { type: Number, required: true },
  attempt: { type: Number, required: true },
  answers: { type: String, required: true },
  earned: { type: Number, required: true },
  possible: { type: Number, required: true },
  contentHash: { type: String, required: true },
  submittedAt: { type: Date, required: true },
});
