export { accessErrorCodes, type CourseAccessOnWire, courseAccessView } from './enrollment/access.ts';
export {
  changeEnrollment,
  type EnrollmentViewOnWire,
  enroll,
  enrollmentCourseView,
  enrollmentView,
  findEnrollment,
  getEnrollmentCourse,
  listCourseEnrollments,
  listEnrollments,
  listOwnRoles,
} from './enrollment/enrollments.ts';
export { getLearnerHome, type LearnerCourseCard, learnerCourseCard } from './enrollment/learner-home.ts';
