import { Clock, Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { gradeLearner } from '../domain/grade-learner.ts';
import { type GradeNews, gradeNews } from '../domain/grade-news.ts';
import type { GradedCourse } from '../domain/graded-course.ts';
import { type LearnerGrades, noGrades } from '../domain/learner-grades.ts';
import { CourseFailed, CourseGradeChanged, CoursePassed, SubsectionGradeChanged } from '../events.ts';
import { GradeStore } from './ports.ts';

/**
 * The one path to grades: change the facts, grade, save, and tell what changed, in one unit of work. Facts that change nothing
 * are told to nobody, so the same fact may come twice.
 */
@Injectable()
export class RecalculateGrades {
  constructor(
    private readonly grades: GradeStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Tells whether a grade changed. */
  execute(
    learnerId: number,
    course: GradedCourse,
    change: (grades: LearnerGrades) => LearnerGrades = (grades) => grades,
  ): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const before = (await this.grades.find(learnerId, course.courseRun)) ?? noGrades(learnerId, course.courseRun);
      const after = change(before);
      const news = gradeNews(before, gradeLearner(course, after));
      const hasNews = news.subsections.length > 0 || news.course !== null;
      if (after !== before || hasNews) await this.grades.save({ ...after, ...news.told });
      await this.#tell(after, news);
      return hasNews;
    });
  }

  async #tell({ learnerId, courseRun }: LearnerGrades, { subsections, course, crossed }: GradeNews): Promise<void> {
    const whose = { learnerId, courseRun, changedAt: this.clock.now().toISOString() };
    const order = { orderKey: `${learnerId}/${courseRun}` };
    for (const grade of subsections) await this.events.add(SubsectionGradeChanged, { ...whose, ...grade }, order);
    if (course === null) return;
    await this.events.add(CourseGradeChanged, { ...whose, ...course }, order);
    if (crossed === null) return;
    const { percent, letter } = course;
    await this.events.add(crossed === 'passed' ? CoursePassed : CourseFailed, { ...whose, percent, letter }, order);
  }
}
