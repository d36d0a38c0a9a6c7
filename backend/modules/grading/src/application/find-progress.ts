import {
  type CourseExplanation,
  explainCourseGrade,
  gradeVisibleCourse,
  scoreVisibility,
  type VisibleCourseGrade,
} from '@lyceum/grades';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';
import { notFound, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { gradeLearner, type LearnerGraded } from '../domain/grade-learner.ts';
import { type GradedCourse, type GradedSubsection, subsectionsOf } from '../domain/graded-course.ts';
import { noGrades } from '../domain/learner-grades.ts';
import { GradedCourses, GradeStore, type LearnerPage, LearnerPages } from './ports.ts';

export type Learner = Pick<Principal, 'userId' | 'username'>;

/** A learner's grades with all that decides what of them may be shown. */
export interface Progress {
  readonly learner: Learner;
  readonly course: GradedCourse;
  readonly page: LearnerPage;
  readonly graded: LearnerGraded;
  /** The grade without what the viewer may not see yet. */
  readonly visible: VisibleCourseGrade;
  readonly shows: (subsection: GradedSubsection) => boolean;
}

/** Grades as somebody may see them: the learner, or staff who look at the learner. */
@Injectable()
export class FindProgress {
  constructor(
    private readonly courses: GradedCourses,
    private readonly grades: GradeStore,
    private readonly pages: LearnerPages,
  ) {}

  /** Throws `course_run_not_found`. */
  async execute(learner: Learner, courseRun: CourseRunKey, isStaff: boolean): Promise<Progress> {
    const course = await this.courses.find(courseRun);
    if (course === null) throw notFound('There is no such course.', 'course_run_not_found');
    const facts = (await this.grades.find(learner.userId, courseRun)) ?? noGrades(learner.userId, courseRun);
    const page = await this.pages.open(learner, courseRun);
    const graded = gradeLearner(course, facts);
    const viewer = { now: page.now, isStaff };
    const rules = new Map<string, GradedSubsection>(subsectionsOf(course).map((one) => [one.usageKey, one]));
    const ruleOf = (id: string) => {
      const subsection = rules.get(id);
      return {
        showCorrectness: subsection?.showCorrectness ?? 'always',
        due: subsection ? page.dueOf(subsection.usageKey) : null,
      };
    };
    const visible = gradeVisibleCourse(
      { policy: course.policy, subsections: graded.subsections },
      ({ id }) => ruleOf(id),
      viewer,
    );
    const shows = ({ usageKey }: GradedSubsection) => scoreVisibility(ruleOf(usageKey), viewer).showsScore;
    return { learner, course, page, graded, visible, shows };
  }
}

export interface Explanation {
  readonly explanation: CourseExplanation;
  readonly hidden: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

/** "Why 68 %?": the grade taken apart, as far as the viewer may know it. */
export function explain({ course, visible, shows }: Progress): Explanation {
  const subsections = subsectionsOf(course);
  const problems = subsections.flatMap((subsection) => subsection.problems);
  const unseen = subsections.filter((subsection) => !shows(subsection)).map(({ usageKey }): UsageKey => usageKey);
  return {
    explanation: explainCourseGrade(course.policy, visible.grade),
    hidden: new Set<string>([...visible.hidden, ...unseen]),
    names: new Map<string, string>(problems.map(({ usageKey, displayName }) => [usageKey, displayName])),
  };
}
