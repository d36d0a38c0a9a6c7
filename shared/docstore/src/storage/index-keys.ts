import { emptyArrayKey, encodeKey, type KeyPart } from '../bson/key.ts';
import { type FieldPath, type Row } from '../bson/lazy.ts';
import type { Maybe } from '../bson/values.ts';
import { CommandError } from '../errors.ts';

/** The keys a document has in one index, and whether an array made more than one possible. */
export interface DocumentKeys {
  readonly keys: readonly Buffer[];
  readonly isMultikey: boolean;
}

export interface KeyShape {
  readonly paths: readonly FieldPath[];
  readonly directions: readonly number[];
  readonly isSparse: boolean;
}

const none: DocumentKeys = { keys: [], isMultikey: false };

export function keysOf(row: Row, shape: KeyShape): DocumentKeys {
  const parts: Maybe[] = [];
  let present = false;
  for (const path of shape.paths) {
    const found = row.find(path);
    if (Array.isArray(found.value)) return arrayKeys(row, shape);
    const value = found.depth === path.parts.length ? found.value : undefined;
    if (value !== undefined) present = true;
    parts.push(value);
  }
  if (shape.isSparse && !present) return none;
  return { keys: [encodeKey(parts, shape.directions)], isMultikey: false };
}

/** How far one component of a key has come along its path. */
interface Walker {
  readonly value: Maybe;
  readonly rest: readonly string[];
  readonly isElement: boolean;
}

function arrayKeys(row: Row, shape: KeyShape): DocumentKeys {
  const start = shape.paths.map((path): Walker => ({ value: row.doc, rest: path.parts, isElement: false }));
  const tuples: KeyPart[][] = [];
  let isSomePresent = false;
  const emit = (parts: KeyPart[]): void => {
    if (parts.some((part) => part !== undefined)) isSomePresent = true;
    tuples.push(parts);
  };
  expand(start, shape, emit);
  if (shape.isSparse && !isSomePresent) return none;
  const distinct = new Map<string, Buffer>();
  for (const parts of tuples) {
    const key = encodeKey(parts, shape.directions);
    distinct.set(key.toString('latin1'), key);
  }
  return { keys: [...distinct.values()], isMultikey: true };
}

function expand(walkers: readonly Walker[], shape: KeyShape, emit: (parts: KeyPart[]) => void): void {
  const moved = walkers.map(advance);
  const arrays = moved.filter((walker) => Array.isArray(walker.value) && !isDone(walker));
  const array = arrays[0]?.value;
  if (!Array.isArray(array)) {
    emit(moved.map((walker) => (walker.rest.length === 0 ? walker.value : undefined)));
    return;
  }
  if (arrays.some((walker) => walker.value !== array)) throw parallelArrays(moved, shape);
  if (array.length === 0) {
    emit(
      moved.map((walker) =>
        walker.value !== array ? walker.value : walker.rest.length === 0 ? emptyArrayKey : undefined,
      ),
    );
    return;
  }
  for (const element of array) {
    expand(
      moved.map((walker) => (walker.value === array && !isDone(walker) ? intoElement(walker, element) : walker)),
      shape,
      emit,
    );
  }
}

/** An array element that is itself the key stays whole, arrays included. */
const isDone = (walker: Walker): boolean => walker.isElement && walker.rest.length === 0;

function intoElement(walker: Walker, element: Maybe): Walker {
  if (walker.rest.length === 0) return { value: element, rest: [], isElement: true };
  return element instanceof Map
    ? { value: element, rest: walker.rest, isElement: false }
    : { value: undefined, rest: [], isElement: true };
}

function advance(walker: Walker): Walker {
  let { value, rest } = walker;
  while (rest.length > 0) {
    const [part, ...others] = rest as [string, ...string[]];
    if (value instanceof Map) value = value.get(part);
    else if (
      Array.isArray(value) &&
      /^\d+$/.test(part) &&
      !value.some((element) => element instanceof Map && element.has(part))
    ) {
      value = value[Number(part)];
    } else break;
    rest = others;
  }
  if (rest.length > 0 && !Array.isArray(value)) return { value: undefined, rest: [], isElement: true };
  return { value, rest, isElement: walker.isElement && rest.length === 0 };
}

function parallelArrays(walkers: readonly Walker[], shape: KeyShape): CommandError {
  const names = walkers.flatMap((walker, i) => (Array.isArray(walker.value) ? [shape.paths[i]?.parts.at(-1)] : []));
  return new CommandError(171, `cannot index parallel arrays [${names[1]}] [${names[0]}]`);
}

/** The values behind one of a document's keys, for messages. */
export function keyValuesOf(row: Row, shape: KeyShape, key: Buffer): readonly Maybe[] {
  let found: readonly KeyPart[] = [];
  expand(
    shape.paths.map((path): Walker => ({ value: row.doc, rest: path.parts, isElement: false })),
    shape,
    (parts) => {
      if (encodeKey(parts, shape.directions).equals(key)) found = parts;
    },
  );
  return found.map((part) => (typeof part === 'symbol' ? undefined : part));
}
