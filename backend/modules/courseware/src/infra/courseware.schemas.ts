import { documentSchema } from '@lyceum/platform';
import { Schema } from 'mongoose';

/** All completions of a learner in a course run, in one document: a page needs them all. */
export interface CompletionsDocument {
  /** `learnerId/courseRun` */
  readonly _id: string;
  readonly learnerId: number;
  readonly courseRun: string;
  readonly blocks: readonly { readonly block: string; readonly completion: number; readonly at: Date }[];
}

const blockCompletion = new Schema(
  {
    block: { type: String, required: true },
    completion: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { _id: false, strict: 'throw' },
);

export const completions = documentSchema<CompletionsDocument>('courseware_completions', {
  _id: { type: String, required: true },
  learnerId: { type: Number, required: true },
  courseRun: { type: String, required: true },
  blocks: { type: [blockCompletion], required: true },
});

export interface LearnerRecordDocument {
  /** `learnerId/courseRun` */
  readonly _id: string;
  readonly learnerId: number;
  readonly courseRun: string;
  readonly positions: readonly { readonly subsection: string; readonly position: number }[];
  readonly goal: { readonly daysPerWeek: number; readonly subscribedToReminders: boolean } | null;
  readonly dismissedMessage: string | null;
  readonly scheduleStart: Date | null;
  readonly isPassing: boolean;
  readonly lastVisited: string | null;
}

export const learnerRecords = documentSchema<LearnerRecordDocument>('courseware_learner_records', {
  _id: { type: String, required: true },
  learnerId: { type: Number, required: true },
  courseRun: { type: String, required: true },
  positions: {
    type: [
      new Schema(
        { subsection: { type: String, required: true }, position: { type: Number, required: true } },
        { _id: false, strict: 'throw' },
      ),
    ],
    default: [],
  },
  goal: { type: Schema.Types.Mixed, default: null },
  dismissedMessage: { type: String, default: null },
  scheduleStart: { type: Date, default: null },
  isPassing: { type: Boolean, default: false },
  lastVisited: { type: String, default: null },
});

export interface VideoStateDocument {
  /** `learnerId/usageKey` */
  readonly _id: string;
  readonly learnerId: number;
  readonly positionSeconds: number;
  readonly speed: number;
  readonly language: string | null;
}

export const videoStates = documentSchema<VideoStateDocument>('courseware_video_states', {
  _id: { type: String, required: true },
  learnerId: { type: Number, required: true },
  positionSeconds: { type: Number, required: true },
  speed: { type: Number, required: true },
  language: { type: String, default: null },
});

export interface BookmarkDocument {
  /** `learnerId/usageKey` */
  readonly _id: string;
  readonly learnerId: number;
  readonly courseRun: string;
  readonly usageKey: string;
  readonly createdAt: Date;
}

export const bookmarks = documentSchema<BookmarkDocument>('courseware_bookmarks', {
  _id: { type: String, required: true },
  learnerId: { type: Number, required: true },
  courseRun: { type: String, required: true },
  usageKey: { type: String, required: true },
  createdAt: { type: Date, required: true },
});
