import { CatalogFacade, type CourseRunView } from '@lyceum/catalog';
import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import type { Enrollment } from '../domain/enrollment.ts';
import { EnrollmentStore } from './ports.ts';

/** An enrollment with its course run as it stands in the catalog. */
export interface EnrollmentInCourse {
  readonly enrollment: Enrollment;
  readonly course: CourseRunView;
}

/** Reads enrollments together with their course runs. One whose course run is not in the catalog is left out. */
@Injectable()
export class FindEnrollments {
  constructor(
    private readonly enrollments: EnrollmentStore,
    private readonly catalog: CatalogFacade,
  ) {}

  /** Active ones, newest first. */
  async listOfLearner(learnerId: number): Promise<readonly EnrollmentInCourse[]> {
    const enrollments = await this.enrollments.listOfLearner(learnerId);
    const courses = await this.catalog.findCourseRuns(enrollments.map(({ courseRun }) => courseRun));
    return enrollments.flatMap((enrollment) => {
      const course = courses.get(enrollment.courseRun);
      return course ? [{ enrollment, course }] : [];
    });
  }

  /** When and how one may enroll; null when the course run is not published. */
  termsOf(courseRun: CourseRunKey): Promise<CourseRunView | null> {
    return this.catalog.findCourseRun(courseRun);
  }

  /** Active or not. */
  async find(learnerId: number, courseRun: CourseRunKey): Promise<EnrollmentInCourse | null> {
    const enrollment = await this.enrollments.find(learnerId, courseRun);
    const course = enrollment && (await this.catalog.findCourseRun(courseRun));
    return enrollment && course ? { enrollment, course } : null;
  }
}
