export type { EnrollmentChanged, EnrollmentOrder } from './application/change-enrollment.ts';
export { EnrollmentFacade } from './application/enrollment.facade.ts';
export type { AccessErrorCode, CourseAccess } from './domain/course-access.ts';
export type { Enrollment } from './domain/enrollment.ts';
export type { EnrollmentRefusal } from './domain/enrollment-rules.ts';
export { EnrollmentModule } from './enrollment.module.ts';
