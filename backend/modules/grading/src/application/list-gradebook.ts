import type { CourseRunKey } from '@lyceum/kernel';
import { notFound } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { gradeLearner, type LearnerGraded } from '../domain/grade-learner.ts';
import type { GradedCourse } from '../domain/graded-course.ts';
import { noGrades } from '../domain/learner-grades.ts';
import { GradedCourses, GradeStore, Learners, type Person } from './ports.ts';

export interface GradebookRow {
  readonly person: Person;
  readonly graded: LearnerGraded;
}

export interface GradebookRequest {
  readonly courseRun: CourseRunKey;
  readonly pageSize: number;
  /** Id of the last learner of the page before; 0 for the first page. */
  readonly after: number;
  readonly username?: string | undefined;
  /** Part of a username, name or address. */
  readonly contains?: string | undefined;
  readonly isWanted?: (graded: LearnerGraded) => boolean;
}

export interface GradebookPage {
  readonly course: GradedCourse;
  readonly rows: readonly GradebookRow[];
  /** Where the next page goes on; null at the end. */
  readonly next: number | null;
  readonly total: number;
}

const learnersAtOnce = 200;
/** A filter that finds little looks at this many learners for one page, then lets the caller ask for the next. */
const learnersAtMost = 2_000;

/** Grades of the enrolled learners of a course run, a page at a time, in the order of their ids. */
@Injectable()
export class ListGradebook {
  constructor(
    private readonly courses: GradedCourses,
    private readonly grades: GradeStore,
    private readonly learners: Learners,
  ) {}

  /** Throws `course_run_not_found`. */
  async execute(request: GradebookRequest): Promise<GradebookPage> {
    const course = await this.courses.find(request.courseRun);
    if (course === null) throw notFound('There is no such course.', 'course_run_not_found');
    const total = await this.learners.count(request.courseRun);
    if (request.username !== undefined) {
      return { course, rows: await this.#one(course, request.username), next: null, total };
    }
    return { course, total, ...(await this.#page(course, request)) };
  }

  async #page(course: GradedCourse, request: GradebookRequest) {
    const rows: GradebookRow[] = [];
    let [after, seen] = [request.after, 0];
    while (seen < learnersAtMost) {
      const people = await this.learners.list(course.courseRun, after, learnersAtOnce);
      for (const row of await this.#grade(course, people)) {
        after = row.person.id;
        seen += 1;
        if (isWanted(row, request)) rows.push(row);
        if (rows.length === request.pageSize)
          return { rows, next: row.person === people.at(-1) && people.length < learnersAtOnce ? null : after };
      }
      if (people.length < learnersAtOnce) return { rows, next: null };
    }
    return { rows, next: after };
  }

  async #one(course: GradedCourse, username: string): Promise<readonly GradebookRow[]> {
    const person = await this.learners.findByUsername(username);
    if (person === null || !(await this.learners.isEnrolled(person.id, course.courseRun))) return [];
    return this.#grade(course, [person]);
  }

  async #grade(course: GradedCourse, people: readonly Person[]): Promise<readonly GradebookRow[]> {
    const ids = people.map(({ id }) => id);
    const known = new Map((await this.grades.list(course.courseRun, ids)).map((grades) => [grades.learnerId, grades]));
    return people.map((person) => ({
      person,
      graded: gradeLearner(course, known.get(person.id) ?? noGrades(person.id, course.courseRun)),
    }));
  }
}

function isWanted({ person, graded }: GradebookRow, { contains, isWanted: isGradeWanted }: GradebookRequest): boolean {
  const sought = contains?.toLowerCase() ?? '';
  const isNamed = [person.username, person.name, person.email].some((text) => text.toLowerCase().includes(sought));
  return isNamed && (isGradeWanted?.(graded) ?? true);
}
