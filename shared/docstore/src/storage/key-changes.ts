import type { Row } from '../bson/lazy.ts';
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
    if (before && after && index.isIdIndex) continue;
    const had = before ? index.keysOf(before).keys : none;
    const { keys, isMultikey } = after ? index.keysOf(after) : { keys: none, isMultikey: false };
    if (had.length === 1 && keys.length === 1 && (had[0] as Buffer).equals(keys[0] as Buffer)) continue;
    changes.push({ index, gone: without(had, keys), come: without(keys, had), isMultikey });
  }
  return changes;
}

const none: readonly Buffer[] = [];

function without(keys: readonly Buffer[], others: readonly Buffer[]): readonly Buffer[] {
  if (others.length === 0 || keys.length === 0) return keys;
  const known = new Set(others.map((key) => key.toString('latin1')));
  return keys.filter((key) => !known.has(key.toString('latin1')));
}
