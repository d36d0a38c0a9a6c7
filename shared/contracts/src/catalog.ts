export {
  type CourseDetailView,
  type CourseModeView,
  type CourseView,
  courseDetailView,
  courseModeView,
  courseView,
} from './catalog/course.ts';
export { catalogPermissions, getCourse, listCourseIds, listCourses, searchCourses } from './catalog/list.ts';
export { addCourseMode, getCourseMode, listCourseModes, removeCourseMode, updateCourseMode } from './catalog/modes.ts';
