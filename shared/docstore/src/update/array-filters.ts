import { Row } from '../bson/lazy.ts';
import { type Doc, isDoc, type Path, type Value } from '../bson/values.ts';
import { badValue, failedToParse } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { getAt } from './path.ts';

/** The named element conditions of an update, and the places that `$`, `$[]` and `$[name]` stand for. */
export interface ArrayFilters {
  readonly expand: (doc: Doc, path: Path, position: number) => readonly Path[];
  readonly refuseUnused: (paths: readonly Path[]) => void;
}

export function parseArrayFilters(given: Value | undefined): ArrayFilters {
  const tests = new Map<string, (element: Value) => boolean>();
  if (given !== undefined && !Array.isArray(given)) throw failedToParse('arrayFilters must be an array');
  for (const filter of given ?? []) {
    if (!isDoc(filter)) throw failedToParse('each array filter must be a document');
    const name = identifierOf(filter);
    if (tests.has(name)) throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const matcher = compileFilter(filter);
    tests.set(name, (element) => matcher.test(Row.of(new Map([[name, element]]))));
  }
  return {
    expand: (doc, path, position) => expandPath({ doc, tests, position }, path, 0),
    refuseUnused: (paths) => refuseUnused(tests, paths),
  };
}

function identifierOf(filter: Doc): string {
  const names = new Set<string>();
  const collect = (part: Doc): void => {
    for (const [name, value] of part) {
      if (!name.startsWith('$')) names.add(name.split('.')[0] as string);
      else if (Array.isArray(value)) for (const branch of value) if (isDoc(branch)) collect(branch);
    }
  };
  collect(filter);
  const [name] = names;
  if (name === undefined)
    throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  if (names.size > 1)
    throw failedToParse(
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found ${[...names].map((found) => `'${found}'`).join(' and ')}`,
    );
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw badValue(
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
    );
  return name;
}

function refuseUnused(tests: ReadonlyMap<string, unknown>, paths: readonly Path[]): void {
  const used = new Set(
    paths.flatMap((path) => path.filter((part) => part.startsWith('$[')).map((part) => part.slice(2, -1))),
  );
  for (const name of tests.keys()) {
    if (!used.has(name)) throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
  }
  for (const path of paths) {
    for (const part of path) {
      const name = /^\$\[(.+)\]$/.exec(part)?.[1];
      if (name !== undefined && !tests.has(name))
        throw badValue(`No array filter found for identifier '${name}' in path '${path.join('.')}'`);
    }
  }
}

interface Expansion {
  readonly doc: Doc;
  readonly tests: ReadonlyMap<string, (element: Value) => boolean>;
  readonly position: number;
}

function expandPath(expansion: Expansion, path: Path, from: number): readonly Path[] {
  const at = path.findIndex((part, depth) => depth >= from && part.startsWith('$'));
  if (at < 0) return [path];
  const indexes = indexesOf(expansion, path, at);
  return indexes.flatMap((index) =>
    expandPath(expansion, [...path.slice(0, at), String(index), ...path.slice(at + 1)], at + 1),
  );
}

function indexesOf({ doc, tests, position }: Expansion, path: Path, at: number): readonly number[] {
  const part = path[at] as string;
  if (part === '$') {
    if (position < 0) throw badValue('The positional operator did not find the match needed from the query.');
    return [position];
  }
  const prefix = path.slice(0, at);
  const array = getAt(doc, prefix);
  if (array === undefined)
    throw badValue(`The path '${prefix.join('.')}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(array)) throw badValue(`Cannot apply array updates to non-array element ${prefix.at(-1)}`);
  const test = tests.get(part.slice(2, -1));
  return array.flatMap((element, index) => (!test || test(element) ? [index] : []));
}
