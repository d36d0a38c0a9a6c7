import type { BlockInfo, CourseStructure } from '@lyceum/contracts/studio';
import { childLevel } from '../blocks/levels.ts';

/** A published block without children. */
export function aBlock(id: string, changes: Partial<BlockInfo> = {}): BlockInfo {
  return {
    id,
    display_name: id,
    category: 'vertical',
    has_children: true,
    edited_on: 'Nov 24, 2026 at 10:00 UTC',
    edited_by: 'ana',
    published: true,
    published_on: 'Nov 24, 2026 at 10:00 UTC',
    published_by: 'ana',
    studio_url: '',
    released_to_students: true,
    release_date: 'Nov 01, 2026 at 00:00 UTC',
    visibility_state: 'live',
    has_explicit_staff_lock: false,
    ancestor_has_staff_lock: false,
    staff_only_message: false,
    start: '2026-11-01T00:00:00Z',
    graded: false,
    due_date: '',
    due: null,
    relative_weeks_due: null,
    format: null,
    course_graders: ['Homework', 'Exam'],
    has_changes: false,
    actions: {
      deletable: true,
      draggable: true,
      childAddable: true,
      duplicable: true,
      unlinkable: false,
      allowMoveUp: true,
      allowMoveDown: true,
    },
    explanatory_message: null,
    group_access: {},
    user_partitions: [],
    user_partition_info: { selectable_partitions: [], selected_partition_index: -1, selected_groups_label: '' },
    show_correctness: 'always',
    hide_after_due: false,
    highlights: [],
    highlights_enabled: false,
    highlights_preview_only: false,
    highlights_doc_url: '',
    has_partition_group_components: false,
    enable_copy_paste_units: false,
    is_header_visible: true,
    is_time_limited: false,
    default_time_limit_minutes: null,
    is_proctored_exam: false,
    is_practice_exam: false,
    is_onboarding_exam: false,
    exam_review_rules: '',
    is_prereq: false,
    prereq: null,
    prereqs: [],
    prereq_min_score: null,
    prereq_min_completion: null,
    discussion_enabled: true,
    upstream_info: null,
    ...changes,
  };
}

/** Section id → subsection id → unit ids. */
type Tree = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A published outline: ids are names, `changes` are by id. */
export function anOutline(tree: Tree, changes: Readonly<Record<string, Partial<BlockInfo>>> = {}): CourseStructure {
  const block = (id: string, category: string, children: BlockInfo[]): BlockInfo => {
    const level = childLevel(category);
    return aBlock(id, {
      category,
      ...(level && { child_info: { category: level, display_name: level, children } }),
      ...changes[id],
    });
  };
  const sections = Object.entries(tree).map(([section, subsections]) =>
    block(
      section,
      'chapter',
      Object.entries(subsections).map(([subsection, units]) =>
        block(
          subsection,
          'sequential',
          units.map((unit) => block(unit, 'vertical', [])),
        ),
      ),
    ),
  );
  return {
    ...block('course', 'course', sections),
    highlights_enabled_for_messaging: false,
    video_sharing_enabled: false,
    video_sharing_options: 'per-course',
    end: null,
    enable_proctored_exams: false,
    enable_timed_exams: true,
  };
}
