import type { CourseRow } from '@lyceum/contracts/studio';
import type { AuthoredCourse } from '../application/list-my-courses.ts';

export function toCourseRow({
  courseRun,
  displayName,
  organization,
  number,
  run,
  isArchived,
}: AuthoredCourse): CourseRow {
  return {
    course_key: courseRun,
    display_name: displayName,
    org: organization,
    number,
    run,
    url: `/course/${courseRun}`,
    lms_link: `/learning/course/${courseRun}/home`,
    cms_link: `/course/${courseRun}`,
    rerun_link: `/course_rerun/${courseRun}`,
    is_active: !isArchived,
  };
}
