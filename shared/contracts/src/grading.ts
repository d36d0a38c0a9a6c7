export { type CourseGradeView, courseGrade, getGradingPolicy, listCourseGrades } from './grading/course-grades.ts';
export {
  bulkOverride,
  findRegrade,
  type GradebookEntryView,
  getGradingInfo,
  getSubsectionGrade,
  gradebookEntry,
  listGradebook,
  regradeTask,
  removeOverride,
  startRegrade,
} from './grading/gradebook.ts';
export {
  explainGrade,
  type GradeExplanationView,
  getProgress,
  getProgressOf,
  gradeExplanation,
  type ProgressView,
  problemExplanation,
  progress,
  type SubsectionScoreView,
  subsectionExplanation,
  subsectionScore,
} from './grading/progress.ts';
