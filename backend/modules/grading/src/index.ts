export { GradingFacade } from './application/grading.facade.ts';
export type { ToldCourseGrade } from './domain/learner-grades.ts';
export { GradingModule } from './grading.module.ts';
