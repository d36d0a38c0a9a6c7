import { documentSchema } from '@lyceum/platform';
import { Schema } from 'mongoose';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';

/** `nameKey` is what lists are sorted by, `words` what searches look in. */
export interface CourseRunDocument extends Omit<CatalogCourseRun, 'key'> {
  readonly _id: string;
  readonly nameKey: string;
  readonly words: readonly string[];
}

export const catalogCourseRuns = documentSchema<CourseRunDocument>('catalog_course_runs', {
  _id: { type: String, required: true },
  nameKey: { type: String },
  words: { type: [String], required: true },
  organization: { type: String, required: true },
  number: { type: String, required: true },
  run: { type: String, required: true },
  name: { type: String },
  shortDescription: { type: String },
  overview: { type: String },
  effort: { type: String, default: null },
  language: { type: String, default: null },
  start: { type: Date, default: null },
  end: { type: Date, default: null },
  enrollmentStart: { type: Date, default: null },
  enrollmentEnd: { type: Date, default: null },
  advertisedStart: { type: String, default: null },
  isSelfPaced: { type: Boolean, required: true },
  isInvitationOnly: { type: Boolean, required: true },
  isMobileAvailable: { type: Boolean, required: true },
  visibility: { type: String, required: true },
  image: { type: String, default: null },
  lowestPassingGrade: { type: Number, default: null },
  enrollmentLimit: { type: Number, default: null },
  modes: { type: Schema.Types.Mixed, required: true },
});
