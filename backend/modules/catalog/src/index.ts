export { CatalogFacade, type CourseModeState, type CourseRunView } from './application/catalog.facade.ts';
export { type EnrollmentCheck, LearnerEnrollments } from './application/learner-enrollments.ts';
export { CatalogModule } from './catalog.module.ts';
export type { EnrollmentWindow, Visibility } from './domain/catalog-course-run.ts';
