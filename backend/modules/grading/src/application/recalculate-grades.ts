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
      await this.#tell([{ grades: after, news }]);
      return hasNews;
    });
  }

  /** Many learners in one unit of work, by the facts that are kept. Returns how many of them have other grades now. */
  executeAll(learnerIds: readonly number[], course: GradedCourse): Promise<number> {
    return this.unitOfWork.run(async () => {
      const changed = (await this.grades.list(course.courseRun, learnerIds))
        .map((grades) => ({ grades, news: gradeNews(grades, gradeLearner(course, grades)) }))
        .filter(({ news }) => news.subsections.length > 0 || news.course !== null);
      await this.grades.saveAll(changed.map(({ grades, news }) => ({ ...grades, ...news.told })));
      await this.#tell(changed);
      return changed.length;
    });
  }

  /** In this order for each learner: subsections, course, passed or failed. */
  async #tell(all: readonly { readonly grades: LearnerGrades; readonly news: GradeNews }[]): Promise<void> {
    const changedAt = this.clock.now().toISOString();
    const told = all.map(({ grades: { learnerId, courseRun }, news }) => ({
      ...news,
      whose: { learnerId, courseRun, changedAt },
      // Not the stream of the scores: grading one answer would make the next one, handed in meanwhile, begin anew.
      orderKey: `${learnerId}/${courseRun}/grades`,
    }));
    await this.events.addAll(
      SubsectionGradeChanged,
      told.flatMap(({ subsections, whose, orderKey }) =>
        subsections.map((grade) => ({ payload: { ...whose, ...grade }, orderKey })),
      ),
    );
    await this.events.addAll(
      CourseGradeChanged,
      told.flatMap(({ course, whose, orderKey }) => (course ? [{ payload: { ...whose, ...course }, orderKey }] : [])),
    );
    for (const [event, which] of [
      [CoursePassed, 'passed'],
      [CourseFailed, 'failed'],
    ] as const)
      await this.events.addAll(
        event,
        told.flatMap(({ course, crossed, whose, orderKey }) =>
          course && crossed === which
            ? [{ payload: { ...whose, percent: course.percent, letter: course.letter }, orderKey }]
            : [],
        ),
      );
  }
}
