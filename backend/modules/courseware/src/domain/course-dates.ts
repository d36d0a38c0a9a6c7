import type { CourseBlock } from './course-block.ts';
import type { LearnerCourse } from './learner-course.ts';

export interface CourseDate {
  readonly kind: 'todays-date' | 'course-start-date' | 'course-end-date' | 'assignment-due-date';
  readonly date: Date;
  readonly subsection: CourseBlock | null;
  /** Of an assignment: nothing of what the learner sees of it is left to do. */
  readonly isComplete: boolean | null;
}

/** Start, end, today and the due dates of graded subsections, in order of time. Today stands between what was and what comes. */
export function datesOf(course: LearnerCourse): CourseDate[] {
  const { start, end } = course.course;
  const dates = [
    ...(start ? [plain('course-start-date', start)] : []),
    ...assignmentsOf(course),
    ...(end ? [plain('course-end-date', end)] : []),
    plain('todays-date', course.now),
  ];
  return dates.sort((a, b) => a.date.getTime() - b.date.getTime());
}

/** Graded subsections with a due date that is over before they were completed. */
export function missedDeadlines(course: LearnerCourse): boolean {
  return assignmentsOf(course).some(({ date, isComplete }) => date < course.now && isComplete === false);
}

/** Graded subsections that the learner may know of. */
export function gradedSubsections(course: LearnerCourse): CourseBlock[] {
  return course
    .listed(course.course.root)
    .flatMap((section) => course.listed(section))
    .filter(({ isGraded }) => isGraded);
}

function assignmentsOf(course: LearnerCourse): CourseDate[] {
  return gradedSubsections(course).flatMap((subsection) => {
    const due = course.due(subsection);
    const { complete, completable } = course.count(subsection);
    const isComplete = complete === completable;
    return due === null ? [] : [{ kind: 'assignment-due-date' as const, date: due, subsection, isComplete }];
  });
}

function plain(kind: CourseDate['kind'], date: Date): CourseDate {
  return { kind, date, subsection: null, isComplete: null };
}
