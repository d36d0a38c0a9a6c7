import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { type CheckedFields, checkedFields } from './checked-fields.ts';

/** What an author asks to change of a block; what is undefined stays. */
export interface WantedUpdate {
  readonly displayName?: string | undefined;
  readonly data?: string | null | undefined;
  /** Fields; null takes the block's own value away. */
  readonly metadata: JsonObject;
  readonly nullout: readonly string[];
  /** Assignment type; `notgraded` for none. */
  readonly graderType?: string | null | undefined;
  readonly prerequisite: {
    readonly isPrereq?: boolean | null | undefined;
    readonly usageKey?: string | null | undefined;
    readonly minScore?: JsonValue | undefined;
    readonly minCompletion?: JsonValue | undefined;
  };
}

/** The fields that an update sets and unsets, checked against their types. */
export function updatedFields(type: string, wanted: WantedUpdate): CheckedFields {
  const nulled = Object.fromEntries(wanted.nullout.map((field) => [field, null]));
  return checkedFields(type, {
    ...nulled,
    ...wanted.metadata,
    ...gradingFields(wanted.graderType),
    ...prerequisiteFields(wanted.prerequisite),
    ...(wanted.displayName !== undefined && { display_name: wanted.displayName }),
    ...(typeof wanted.data === 'string' && { data: wanted.data }),
  });
}

function gradingFields(graderType: string | null | undefined): JsonObject {
  if (graderType === undefined || graderType === null) return {};
  return graderType === 'notgraded' ? { format: null, graded: null } : { format: graderType, graded: true };
}

function prerequisiteFields({ isPrereq, usageKey, minScore, minCompletion }: WantedUpdate['prerequisite']): JsonObject {
  const own: JsonObject = typeof isPrereq === 'boolean' ? { is_prerequisite: isPrereq || null } : {};
  if (usageKey === undefined || usageKey === null) return own;
  if (usageKey === '') return { ...own, required_prereq: null, min_score: null, min_completion: null };
  return { ...own, required_prereq: usageKey, min_score: minScore ?? null, min_completion: minCompletion ?? null };
}
