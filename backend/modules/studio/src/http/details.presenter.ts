import type { CourseSnapshot } from '@lyceum/content';
import type { ResponseOf } from '@lyceum/contracts';
import type { CourseDetailsView, getCourseSettings } from '@lyceum/contracts/studio';
import { courseRunKey, partsOfCourseRun } from '@lyceum/kernel';
import { detailsIn } from '../application/change-details.ts';
import { isObject, listIn, textIn } from '../domain/field-reading.ts';
import { courseLanguages } from '../domain/languages.ts';
import { wireObject } from './wire-json.ts';

/** @param addressOf the address of a file of the course, `''` for none */
export function toCourseDetails(draft: CourseSnapshot, addressOf: (path: string) => string): CourseDetailsView {
  const details = detailsIn(draft);
  const { organization, number, run } = partsOfCourseRun(courseRunKey(draft.courseRun));
  const instructors = listIn(details.instructor_info, 'instructors').flatMap((instructor) =>
    isObject(instructor) ? [wireObject(instructor)] : [],
  );
  return {
    ...details,
    org: organization,
    course_id: number,
    run,
    course_image_asset_path: addressOf(details.course_image_name),
    banner_image_asset_path: addressOf(details.banner_image_name),
    video_thumbnail_image_asset_path: addressOf(details.video_thumbnail_image_name),
    pre_requisite_courses: [...details.pre_requisite_courses],
    instructor_info: { instructors },
    learning_info: [...details.learning_info],
  };
}

export function toCourseSettings(draft: CourseSnapshot): ResponseOf<typeof getCourseSettings> {
  const displayName = textIn(draft.block(draft.root)?.fields ?? {}, 'display_name') ?? '';
  return {
    about_page_editable: true,
    can_show_certificate_available_date_field: false,
    course_display_name: displayName,
    course_display_name_with_default: displayName,
    credit_eligibility_enabled: false,
    enable_extended_course_details: false,
    enrollment_end_editable: true,
    is_credit_course: false,
    is_entrance_exams_enabled: false,
    is_prerequisite_courses_enabled: false,
    language_options: courseLanguages.map(([code, name]): [string, string] => [code, name]),
    lms_link_for_about_page: `/courses/${draft.courseRun}/about`,
    mfe_proctored_exam_settings_url: '',
    possible_pre_requisite_courses: [],
    short_description_editable: true,
    show_min_grade_warning: false,
    sidebar_html_enabled: false,
    upgrade_deadline: null,
    platform_name: 'Lyceum',
    licensing_enabled: true,
    marketing_enabled: false,
    use_v2_cert_display_settings: false,
  };
}
