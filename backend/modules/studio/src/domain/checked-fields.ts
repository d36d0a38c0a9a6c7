import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { acceptValue, blockType, type FieldType } from '@lyceum/olx';

export type CheckedFields =
  | { readonly ok: true; readonly set: JsonObject; readonly unset: readonly string[] }
  | { readonly ok: false; readonly field: string };

/** Contents, which packages write in ways of their own. */
const more: Readonly<Record<string, FieldType>> = { data: 'String' };

/** Attributes of a package that are no settings; authors do not set them. */
const untouchable = new Set(['xml_attributes', 'children', 'parent', 'name', 'tags', 'wiki_slug']);

/**
 * What authors want fields to be, as the types of the fields have it: null takes the block's own value away, so that the
 * inherited or default one holds. Refused at the first field that takes no such value.
 */
export function checkedFields(type: string, wanted: JsonObject): CheckedFields {
  const set: Record<string, JsonValue> = {};
  const unset: string[] = [];
  for (const [field, value] of Object.entries(wanted)) {
    if (value === null) {
      unset.push(field);
      continue;
    }
    const accepted = acceptedValue(type, field, value);
    if (accepted === undefined) return { ok: false, field };
    if (accepted === null) unset.push(field);
    else set[field] = accepted;
  }
  return { ok: true, set, unset };
}

/** Undefined when the field does not exist or takes no such value. */
function acceptedValue(type: string, field: string, value: JsonValue): JsonValue | undefined {
  const known = blockType(type);
  const fieldType = known.fields.get(field) ?? (Object.hasOwn(more, field) ? more[field] : undefined);
  if (untouchable.has(field)) return undefined;
  if (!fieldType) return known.unknownAttributes === 'text' && typeof value === 'string' ? value : undefined;
  const reading = acceptValue(fieldType, value);
  return reading.ok && isJson(reading.value) ? reading.value : undefined;
}

/** JSON has no word for infinity. */
function isJson(value: JsonValue): boolean {
  return typeof value !== 'number' || Number.isFinite(value);
}
