import type { ResponseOf } from '@lyceum/contracts';
import type { BlockUpdate, getBlock } from '@lyceum/contracts/studio';
import type { BlockFields } from '../blocks/block-edit.ts';

export type EditedBlock = ResponseOf<typeof getBlock>;

/** What an author changed of a block and did not save yet; what is absent stays as it is. */
export interface BlockChanges {
  readonly name?: string;
  readonly data?: string;
  readonly fields: BlockFields;
}

export const noChanges: BlockChanges = { fields: {} };

/** Adds a change to those made before. A value that is what the block has is no change. */
export function withChange(block: EditedBlock, changes: BlockChanges, more: Partial<BlockChanges>): BlockChanges {
  const { name, data, fields } = { ...changes, ...more, fields: { ...changes.fields, ...more.fields } };
  return {
    ...(name !== undefined && name !== block.display_name && { name }),
    ...(data !== undefined && data !== (block.data ?? '') && { data }),
    fields: Object.fromEntries(
      Object.entries(fields).filter(([field, value]) => !isSame(block.metadata[field] ?? null, value)),
    ),
  };
}

export const isChanged = ({ name, data, fields }: BlockChanges): boolean =>
  name !== undefined || data !== undefined || Object.keys(fields).length > 0;

/** What to send. `hash` is the version the author saw; null overwrites whatever is there. */
export function updateOf({ name, data, fields }: BlockChanges, hash: string | null): BlockUpdate {
  return {
    ...(name !== undefined && { display_name: name }),
    ...(data !== undefined && { data }),
    metadata: fields,
    expected_hash: hash,
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
