import { type Doc, isDoc, type Maybe, type Path, type Value } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { describe } from './describe.ts';

/** Reads the value at a concrete path, where numeric parts index arrays. */
export function getAt(doc: Doc, path: Path): Maybe {
  let at: Maybe = doc;
  for (const part of path) {
    if (isDoc(at)) at = at.get(part);
    else if (Array.isArray(at) && isIndex(part)) at = at[Number(part)];
    else return undefined;
  }
  return at;
}

/** Writes the value at a path, making documents on the way and padding arrays with null. */
export function setAt(doc: Doc, path: Path, value: Value): void {
  let at: Value = doc;
  for (let depth = 0; depth < path.length; depth++) {
    const part = path[depth] as string;
    const isLast = depth === path.length - 1;
    const inner: Maybe = child(at, part);
    if (inner === undefined || isLast) {
      put(at, part, isLast ? value : new Map(), path, depth);
      if (isLast) return;
    }
    at = child(at, part) as Value;
    if (!isDoc(at) && !Array.isArray(at)) throw notViable(path, depth + 1, at);
  }
}

/** Refuses a path that setAt could not make. */
export function checkViable(doc: Doc, path: Path): void {
  let at: Value = doc;
  for (const [depth, part] of path.entries()) {
    if (!isDoc(at) && !(Array.isArray(at) && isIndex(part))) throw notViable(path, depth, at);
    const inner = child(at, part);
    if (inner === undefined) return;
    at = inner;
  }
}

/** Removes a field; an array element becomes null, because the others keep their places. */
export function removeAt(doc: Doc, path: Path): void {
  const parent = path.length === 1 ? doc : getAt(doc, path.slice(0, -1));
  const last = path.at(-1) as string;
  if (isDoc(parent)) parent.delete(last);
  else if (Array.isArray(parent) && isIndex(last) && Number(last) < parent.length) parent[Number(last)] = null;
}

export const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

const mostPadding = 1_500_000;

function child(parent: Value, part: string): Maybe {
  if (isDoc(parent)) return parent.get(part);
  return Array.isArray(parent) && isIndex(part) ? parent[Number(part)] : undefined;
}

function put(parent: Value, part: string, value: Value, path: Path, depth: number): void {
  if (isDoc(parent)) {
    parent.set(part, value);
    return;
  }
  if (!Array.isArray(parent) || !isIndex(part)) throw notViable(path, depth, parent);
  const index = Number(part);
  if (index - parent.length > mostPadding) throw badValue(`can't backfill more than ${mostPadding} elements`);
  while (parent.length < index) parent.push(null);
  parent[index] = value;
}

function notViable(path: Path, depth: number, found: Value): CommandError {
  return new CommandError(
    28,
    `Cannot create field '${path[depth]}' in element {${path[depth - 1] ?? ''}: ${describe(found)}}`,
  );
}
