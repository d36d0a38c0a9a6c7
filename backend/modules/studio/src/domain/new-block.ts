import type { JsonObject } from '@lyceum/kernel';
import { isCreatable, kindName } from './block-kinds.ts';
import { checkedFields } from './checked-fields.ts';
import { firstFields } from './component-templates.ts';

export interface WantedBlock {
  readonly type: string;
  readonly displayName: string | null;
  readonly boilerplate: string | null;
  readonly data: string | null;
  readonly metadata: JsonObject;
}

export type MadeFields =
  | { readonly ok: true; readonly fields: JsonObject }
  | { readonly ok: false; readonly refusal: 'unknown_type' | 'invalid_field'; readonly about: string };

/**
 * The fields of a new block.
 *
 * @param id its name: a new discussion topic is called by it
 */
export function newBlockFields(wanted: WantedBlock, id: string): MadeFields {
  const { type, displayName, boilerplate, data, metadata } = wanted;
  if (!isCreatable(type)) return { ok: false, refusal: 'unknown_type', about: type };
  const first = firstFields(type, boilerplate);
  if (!first) return { ok: false, refusal: 'unknown_type', about: `${type}, ${boilerplate}` };
  const checked = checkedFields(type, metadata);
  if (!checked.ok) return { ok: false, refusal: 'invalid_field', about: checked.field };
  const fields = {
    display_name: kindName(type),
    ...(type === 'discussion' && { discussion_id: id, discussion_category: '', discussion_target: '' }),
    ...first,
    ...checked.set,
    ...(displayName && { display_name: displayName }),
    ...(data !== null && { data }),
  };
  return { ok: true, fields };
}
