import { type Row, sameField } from '../bson/lazy.ts';
import type { IndexDefinition } from './index-definition.ts';

/** What the change of one document means for one index. */
export interface KeyChange {
  readonly index: IndexDefinition;
  readonly gone: readonly Buffer[];
  readonly come: readonly Buffer[];
  readonly isMultikey: boolean;
}

/** Worked out once for each change: no `before` is a new document, no `after` a deleted one; indexes that stay as they are do not occur. */
export function keyChanges(
  indexes: readonly IndexDefinition[],
  before: Row | null,
  after: Row | null,
): readonly KeyChange[] {
  const changes: KeyChange[] = [];
  for (const index of indexes) {
    if (before && after && (index.isIdIndex || staysAsItIs(index, before.bytes, after.bytes))) continue;
    const had = before ? index.keysOf(before).keys : none;
    const { keys, isMultikey } = after ? index.keysOf(after) : { keys: none, isMultikey: false };
    const isOne = had.length === 1 && keys.length === 1;
    if (isOne && (had[0] as Buffer).equals(keys[0] as Buffer)) continue;
    const [gone, come] = isOne ? [had, keys] : [without(had, keys), without(keys, had)];
    changes.push({ index, gone, come, isMultikey });
  }
  return changes;
}

/** Told from the bytes of the indexed fields: most updates change none of them. */
function staysAsItIs({ paths, partial }: IndexDefinition, before: Buffer, after: Buffer): boolean {
  return partial === null && paths.every(({ names }) => sameField(before, after, names[0] as Buffer));
}

const none: readonly Buffer[] = [];

function without(keys: readonly Buffer[], others: readonly Buffer[]): readonly Buffer[] {
  if (others.length === 0 || keys.length === 0) return keys;
  const known = new Set(others.map((key) => key.toString('latin1')));
  return keys.filter((key) => !known.has(key.toString('latin1')));
}
