import type { FieldPath, Row } from '../bson/lazy.ts';
import type { Maybe, Value } from '../bson/values.ts';

/** Called with each value that a path leads to, and the index in the outermost array passed; true ends the walk. */
export type Visit = (value: Maybe, index: number) => boolean;

/**
 * Follows a path as filters do: arrays on the way are opened one level, a numeric part is both an index and a name,
 * and with `expands` an array at the end shows its elements before itself. A path that leads nowhere visits undefined.
 */
export function walk(row: Row, path: FieldPath, expands: boolean, visit: Visit): boolean {
  const found = row.find(path);
  const isWhole = found.depth === path.parts.length;
  if (!Array.isArray(found.value)) return visit(isWhole ? found.value : undefined, -1);
  return walkArray({ parts: path.parts, expands, visit }, found.value, found.depth, -1);
}

interface Walk {
  readonly parts: readonly string[];
  readonly expands: boolean;
  readonly visit: Visit;
}

function walkFrom(walk: Walk, start: Value, from: number, outer: number): boolean {
  let at: Maybe = start;
  let depth = from;
  while (depth < walk.parts.length && at instanceof Map) at = at.get(walk.parts[depth++] as string);
  if (Array.isArray(at)) return walkArray(walk, at, depth, outer);
  return walk.visit(depth === walk.parts.length ? at : undefined, outer);
}

function walkArray(walk: Walk, array: readonly Value[], depth: number, outer: number): boolean {
  if (depth === walk.parts.length) return visitLeafArray(walk, array, outer);
  const part = walk.parts[depth] as string;
  const position = /^\d+$/.test(part) ? Number(part) : -1;
  let visited = false;
  for (let i = 0; i < array.length; i++) {
    const element = array[i] as Value;
    const index = outer < 0 ? i : outer;
    if (element instanceof Map) {
      visited = true;
      if (walkFrom(walk, element, depth, index)) return true;
    }
    if (i !== position) continue;
    visited = true;
    if (visitPosition(walk, element, depth + 1, index)) return true;
  }
  return visited ? false : walk.visit(undefined, outer);
}

/** An element named by its index is not opened when the path ends there. */
function visitPosition(walk: Walk, element: Value, depth: number, index: number): boolean {
  if (depth === walk.parts.length) return walk.visit(element, index);
  if (Array.isArray(element)) return walkArray(walk, element, depth, index);
  return element instanceof Map ? walkFrom(walk, element, depth, index) : false;
}

function visitLeafArray(walk: Walk, array: readonly Value[], outer: number): boolean {
  if (walk.expands) {
    for (let i = 0; i < array.length; i++) if (walk.visit(array[i], outer < 0 ? i : outer)) return true;
  }
  return walk.visit(array as Value[], outer);
}
