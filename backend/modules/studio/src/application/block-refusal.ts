import type { EditRefusal } from '@lyceum/content';

/** Why a block cannot be edited as asked. */
export type BlockRefusal =
  | 'course_run_not_found'
  | 'block_not_found'
  | 'course_busy'
  | 'not_allowed_there'
  | 'invalid_field'
  | 'unknown_type'
  | 'never_published'
  | 'not_deletable'
  | 'edited_meanwhile';

/** `about` is the field or type that is refused, null where nothing needs naming. */
export interface Refused {
  readonly ok: false;
  readonly refusal: BlockRefusal;
  readonly about: string | null;
}

export function refused(refusal: BlockRefusal, about: string | null = null): Refused {
  return { ok: false, refusal, about };
}

/** A refusal of the content module in the words authors know. */
export function refusedEdit(
  refusal: EditRefusal | 'course_run_not_found' | 'course_busy' | 'never_published',
): Refused {
  if (refusal === 'parent_not_found') return refused('block_not_found');
  return refused(refusal === 'already_there' ? 'course_busy' : refusal);
}
