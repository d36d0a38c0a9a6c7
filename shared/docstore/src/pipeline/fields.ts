import { type Doc, isDoc, type Maybe, type Path, type Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';

/** Fields to show or to hide; `true` at the leaves. */
export type Tree = Map<string, Tree | true>;

/** Adds a path to the tree; none may be the beginning of another, nor come twice. */
export function plant(tree: Tree, path: Path, collision = projectionCollision): void {
  let at = tree;
  for (const [depth, part] of path.entries()) {
    const next = at.get(part);
    const isLast = depth === path.length - 1;
    if (next === true || (isLast && next !== undefined)) throw collision(path, path.slice(0, depth + 1));
    const branch: Tree = next ?? new Map();
    at.set(part, isLast ? true : branch);
    at = branch;
  }
}

const projectionCollision = (path: Path, at: Path): CommandError =>
  new CommandError(at.length < path.length ? 31249 : 31250, `Path collision at ${path.join('.')}`);

/** Adds the documents on the way to a path, of which nothing is shown for itself. */
export function plantWay(tree: Tree, path: Path): void {
  let at = tree;
  for (const part of path.slice(0, -1)) {
    const next = at.get(part);
    if (next === true) throw projectionCollision(path, path.slice(0, -1));
    const branch: Tree = next ?? new Map();
    at.set(part, branch);
    at = branch;
  }
}

/** The document with the fields of the tree alone, in their own order. */
export function include(doc: Doc, tree: Tree): Doc {
  const out: Doc = new Map();
  for (const [name, value] of doc) {
    const branch = tree.get(name);
    const kept = branch === true ? value : branch && includeInner(value, branch);
    if (kept !== undefined) out.set(name, kept);
  }
  return out;
}

function includeInner(value: Value, tree: Tree): Maybe {
  if (isDoc(value)) return include(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((element) => includeInner(element, tree)).filter((kept) => kept !== undefined);
}

/** The document without the fields of the tree. */
export function exclude(doc: Doc, tree: Tree): Doc {
  const out: Doc = new Map();
  for (const [name, value] of doc) {
    const branch = tree.get(name);
    if (branch !== true) out.set(name, branch ? excludeInner(value, branch) : value);
  }
  return out;
}

function excludeInner(value: Value, tree: Tree): Value {
  if (isDoc(value)) return exclude(value, tree);
  return Array.isArray(value) ? value.map((element) => excludeInner(element, tree)) : value;
}

/** Sets a value at a path, in every document of an array on the way; a missing value takes the field away. */
export function setComputed(doc: Doc, path: Path, depth: number, value: Maybe): void {
  const name = path[depth] as string;
  if (depth < path.length - 1) doc.set(name, withComputed(doc.get(name), path, depth + 1, value));
  else if (value === undefined) doc.delete(name);
  else doc.set(name, value);
}

function withComputed(inner: Maybe, path: Path, depth: number, value: Maybe): Value {
  if (Array.isArray(inner)) return inner.map((element) => withComputed(element, path, depth, value));
  const copy: Doc = isDoc(inner) ? new Map(inner) : new Map();
  setComputed(copy, path, depth, value);
  return copy;
}
