import type { CourseGradeView, GradebookEntryView } from '@lyceum/contracts/grading';
import { type CourseRunKey, usageKey } from '@lyceum/kernel';
import type { GradebookRow } from '../application/list-gradebook.ts';

export function toGradebookEntry(
  { person, graded }: GradebookRow,
  courseRun: CourseRunKey,
  publicUrl: string,
): GradebookEntryView {
  return {
    course_id: courseRun,
    user_id: person.id,
    username: person.username,
    full_name: person.name,
    email: person.email,
    external_user_key: null,
    passed: graded.course.isPassing,
    percent: graded.course.percent,
    letter_grade: graded.course.letter,
    progress_page_url: `${publicUrl}/learning/course/${courseRun}/progress/${person.id}`,
    section_breakdown: graded.subsections
      .filter(({ isGraded, assignmentType }) => isGraded && assignmentType !== null)
      .map((grade) => ({
        attempted: grade.isAttempted,
        category: grade.assignmentType ?? '',
        label:
          graded.course.breakdown.find(({ subsectionId }) => subsectionId === grade.id)?.label ?? grade.displayName,
        module_id: usageKey(grade.id),
        percent: grade.percentGraded,
        score_earned: grade.gradedTotal.earned,
        score_possible: grade.gradedTotal.possible,
        subsection_name: grade.displayName,
        is_overridden: grade.override !== null,
      })),
  };
}

export function toCourseGrade({ person, graded }: GradebookRow, courseRun: CourseRunKey): CourseGradeView {
  return {
    username: person.username,
    email: person.email,
    course_id: courseRun,
    passed: graded.course.isPassing,
    percent: graded.course.percent,
    letter_grade: graded.course.letter,
  };
}
