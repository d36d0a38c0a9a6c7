import type { CourseRunView } from '@lyceum/content';
import type { ResponseOf } from '@lyceum/contracts';
import type { CourseStructure, getCourseIndex } from '@lyceum/contracts/studio';
import type { OutlineFacts } from '../application/outline-facts.ts';
import { isTrueIn, textIn } from '../domain/field-reading.ts';
import { toBlockInfo } from './block-info.presenter.ts';
import { emptyClipboard } from './empty-clipboard.ts';

export function toCourseIndex(facts: OutlineFacts, course: CourseRunView): ResponseOf<typeof getCourseIndex> {
  const { courseRun } = course;
  const structure = toCourseStructure(facts);
  return {
    course_structure: structure,
    course_release_date: structure.release_date ?? 'Set Date',
    created_on: course.createdAt.toISOString(),
    deprecated_blocks_info: {
      blocks: [],
      deprecated_enabled_block_types: [],
      advance_settings_url: `/settings/advanced/${courseRun}`,
    },
    discussions_incontext_learnmore_url: '',
    discussions_settings: { provider_type: 'openedx', enable_graded_units: false },
    advance_settings_url: `/settings/advanced/${courseRun}`,
    initial_state: null,
    initial_user_clipboard: emptyClipboard,
    is_custom_relative_dates_active: false,
    language_code: 'en',
    lms_link: `/learning/course/${courseRun}/home`,
    mfe_proctored_exam_settings_url: '',
    notification_dismiss_url: null,
    proctoring_errors: [],
    reindex_link: `/course/${courseRun}/search_reindex`,
    rerun_notification_id: null,
  };
}

function toCourseStructure(facts: OutlineFacts): CourseStructure {
  const top = facts.draft.block(facts.draft.root);
  if (!top) throw new Error(`${facts.draft.courseRun} has no course block`);
  const { fields } = top;
  return {
    ...toBlockInfo(facts, top),
    highlights_enabled_for_messaging: isTrueIn(fields, 'highlights_enabled_for_messaging'),
    video_sharing_enabled: false,
    video_sharing_options: textIn(fields, 'video_sharing_options') ?? 'per-course',
    end: textIn(fields, 'end'),
    enable_proctored_exams: isTrueIn(fields, 'enable_proctored_exams'),
    enable_timed_exams: fields['enable_timed_exams'] !== false,
  };
}
