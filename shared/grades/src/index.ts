export type { AssignmentEntry, AssignmentTypeGrade, BreakdownEntry } from './assignment-type-grade.ts';
export {
  type CourseGrade,
  coursePercent,
  gradeCourse,
  type IgnoredSubsection,
  type TypeContribution,
} from './course-grade.ts';
export { closesAt, type DueDate, isPastDue } from './due-date.ts';
export {
  type CourseExplanation,
  type EntryExplanation,
  explainCourseGrade,
  explainSubsectionGrade,
  type ProblemExplanation,
  type SubsectionExplanation,
  type TypeExplanation,
} from './explanation.ts';
export {
  type AssignmentType,
  assignmentType,
  defaultPolicyJson,
  type GradeCutoff,
  type GradingPolicy,
} from './grading-policy.ts';
export { isPassing, letterFor, nextCutoff, passingCutoff } from './letter-grade.ts';
export { gradingPolicyJson, type ParsedPolicy, parseGradingPolicy } from './parse-grading-policy.ts';
export type { PolicyRemark, PolicyRemarkCode } from './policy-remark.ts';
export { reviewGradingPolicy } from './review-grading-policy.ts';
export { roundHalfAway, roundHalfEven } from './rounding.ts';
export { displayedScore, percentOf, type Score, sumScores, weighScore } from './score.ts';
export {
  gradeVisibleCourse,
  type ScoreVisibility,
  type ShowCorrectness,
  scoreVisibility,
  type Viewer,
  type VisibilityRule,
  type VisibleCourseGrade,
} from './score-visibility.ts';
export {
  type GradeOverride,
  gradeSubsection,
  type ProblemScore,
  regradeSubsection,
  type SubsectionGrade,
  type SubsectionScores,
  type WeighedProblem,
} from './subsection-grade.ts';
export {
  applyChange,
  type Change,
  type LearnerScores,
  type Move,
  type ScoredCourse,
  type Standing,
  type WhatIf,
  whatIf,
} from './what-if.ts';
