import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import { type CatalogViewer, CatalogViewers } from './catalog-viewers.ts';
import { LearnerEnrollments } from './learner-enrollments.ts';
import { CourseRunStore } from './ports.ts';

export interface CourseFound {
  readonly run: CatalogCourseRun;
  readonly isEnrolled: boolean;
}

/** The About page of a course run; null when the viewer may not know that it is there. */
@Injectable()
export class FindCourse {
  constructor(
    private readonly courseRuns: CourseRunStore,
    private readonly viewers: CatalogViewers,
    private readonly enrollments: LearnerEnrollments,
  ) {}

  async execute(key: CourseRunKey, viewer: CatalogViewer): Promise<CourseFound | null> {
    const run = await this.courseRuns.find(key);
    if (!run || !(await this.viewers.maySeeAboutPage(viewer, run))) return null;
    const isEnrolled = viewer.userId !== null && (await this.enrollments.isEnrolled(viewer.userId, key));
    return { run, isEnrolled };
  }
}
