import type { CourseRunKey } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { gradeLearner } from '../domain/grade-learner.ts';
import { noGrades, type ToldCourseGrade } from '../domain/learner-grades.ts';
import { GradedCourses, GradeStore } from './ports.ts';

/** What other modules ask about grades. */
@Injectable()
export class GradingFacade {
  constructor(
    private readonly courses: GradedCourses,
    private readonly grades: GradeStore,
  ) {}

  /** A learner's course grade now; null when the course run is not published. */
  async courseGrade(learnerId: number, courseRun: CourseRunKey): Promise<ToldCourseGrade | null> {
    const course = await this.courses.find(courseRun);
    if (course === null) return null;
    const facts = (await this.grades.find(learnerId, courseRun)) ?? noGrades(learnerId, courseRun);
    const { percent, letter, isPassing } = gradeLearner(course, facts).course;
    return { percent, letter, isPassing };
  }
}
