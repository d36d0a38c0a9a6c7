import { fieldPath, type Row } from '../bson/lazy.ts';
import { isDoc, isNumeric, toNumber, type Value } from '../bson/values.ts';
import { badValue, CommandError, notSupported, typeMismatch } from '../errors.ts';
import { type KeyShape, keysOf } from '../storage/index-keys.ts';
import type { SortPart } from './plan.ts';

/** Bytes a sort without an index may hold, as MongoDB limits it. */
const memoryLimit = 100 * 1024 * 1024;

export function parseSort(sort: Value | undefined): SortPart[] {
  if (sort === undefined || sort === null) return [];
  if (!isDoc(sort)) throw typeMismatch("Expected field 'sort' to be of type object");
  return [...sort].map(([path, direction]) => {
    if (isDoc(direction)) throw notSupported('sorting by $meta');
    if (!isNumeric(direction) || (toNumber(direction) !== 1 && toNumber(direction) !== -1)) {
      throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    if (path === '') throw new CommandError(15998, 'FieldPath field names may not be empty strings.');
    return { path, direction: toNumber(direction) };
  });
}

/** Makes one memcmp key per document: of an array its least element, or its greatest when descending. */
export function sortKeyer(sort: readonly SortPart[]): (row: Row) => Buffer {
  const shape: KeyShape = {
    paths: sort.map(({ path }) => fieldPath(path)),
    directions: sort.map(({ direction }) => direction),
    isSparse: false,
  };
  return (row) => {
    try {
      const { keys } = keysOf(row, shape);
      return keys.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least));
    } catch (error) {
      if (error instanceof CommandError && error.code === 171)
        throw badValue('cannot sort with keys that are parallel arrays');
      throw error;
    }
  };
}

/** Sorts in memory, stably; with a limit only the leaders are kept. */
export function sortRows<T>(
  items: Iterable<T>,
  rowOf: (item: T) => Row,
  sort: readonly SortPart[],
  limit: number | null,
): T[] {
  const keyOf = sortKeyer(sort);
  const most = limit === null ? Number.POSITIVE_INFINITY : Math.max(limit * 4, limit + 1000);
  let kept: { readonly key: Buffer; readonly item: T }[] = [];
  let bytes = 0;
  for (const item of items) {
    const row = rowOf(item).own();
    const key = keyOf(row);
    kept.push({ key, item });
    bytes += key.length + row.bytes.length;
    if (kept.length > most) {
      kept.sort((a, b) => Buffer.compare(a.key, b.key));
      kept.length = limit as number;
      bytes = kept.reduce((sum, entry) => sum + entry.key.length + rowOf(entry.item).bytes.length, 0);
    }
    if (bytes > memoryLimit) {
      throw new CommandError(
        292,
        'Sort exceeded memory limit of 104857600 bytes, and docstore does not sort on disk; add an index, or set MONGODB_URI to a MongoDB server',
      );
    }
  }
  kept.sort((a, b) => Buffer.compare(a.key, b.key));
  if (limit !== null) kept = kept.slice(0, limit);
  return kept.map(({ item }) => item);
}
