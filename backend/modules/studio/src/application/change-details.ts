import type { CourseSnapshot } from '@lyceum/content';
import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import {
  backwardsPeriod,
  type CourseDetails,
  courseDetails,
  detailsChange,
  type WantedDetails,
} from '../domain/course-details.ts';
import { type Refused, refused } from './block-refusal.ts';
import { ChangeCourse } from './change-course.ts';

export interface DetailsToChange {
  readonly courseRun: CourseRunKey;
  /** User name. */
  readonly author: string;
  readonly wanted: WantedDetails;
}

export type DetailsChanged =
  | { readonly ok: true; readonly draft: CourseSnapshot }
  | { readonly ok: false; readonly refusal: 'end_before_start'; readonly period: 'course' | 'enrollment' }
  | Refused;

/** Changes what a course run tells about itself. */
@Injectable()
export class ChangeDetails {
  constructor(private readonly changeCourse: ChangeCourse) {}

  async execute({ courseRun, author, wanted }: DetailsToChange): Promise<DetailsChanged> {
    const draft = await this.changeCourse.find(courseRun);
    if (!draft) return refused('course_run_not_found');
    const period = backwardsPeriod(detailsIn(draft), wanted);
    if (period) return { ok: false, refusal: 'end_before_start', period };
    return this.changeCourse.execute({ courseRun, author, ...detailsChange(wanted) });
  }
}

export function detailsIn(snapshot: CourseSnapshot): CourseDetails {
  return courseDetails(snapshot.block(snapshot.root)?.fields ?? {}, (name) => snapshot.about(name));
}
