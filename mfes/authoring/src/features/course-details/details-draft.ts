import type { CourseDetailsView } from '@lyceum/contracts/studio';

const edited = [
  'subtitle',
  'short_description',
  'overview',
  'effort',
  'language',
  'learning_info',
  'course_image_name',
  'course_image_asset_path',
  'start_date',
  'end_date',
  'enrollment_start',
  'enrollment_end',
  'self_paced',
] as const;

/** The details that the page edits. The name is a field of the course itself. */
export type DetailsDraft = Pick<CourseDetailsView, (typeof edited)[number]> & { readonly name: string };

/** What to send: only what differs, so that details this page does not show stay as they are. */
export function changesIn(before: CourseDetailsView, draft: DetailsDraft): Partial<CourseDetailsView> {
  const changed = edited.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(draft[field]));
  return Object.fromEntries(changed.map((field) => [field, draft[field]]));
}

export type DetailsFault = 'noName' | 'endsBefore';

/** What is wrong, field by field. */
export function faultsIn(draft: DetailsDraft): Readonly<Partial<Record<keyof DetailsDraft, DetailsFault>>> {
  return {
    ...(!draft.name.trim() && { name: 'noName' as const }),
    ...(isBefore(draft.end_date, draft.start_date) && { end_date: 'endsBefore' as const }),
    ...(isBefore(draft.enrollment_end, draft.enrollment_start) && { enrollment_end: 'endsBefore' as const }),
  };
}

const isBefore = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && Date.parse(one) < Date.parse(other);
