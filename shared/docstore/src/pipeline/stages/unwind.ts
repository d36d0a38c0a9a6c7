import { type FieldPath, fieldPath, Row } from '../../bson/lazy.ts';
import { type Doc, isDoc, isTruthy, type Maybe, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import type { StageCompiler } from '../stage.ts';

/** One document per element of an array; what is no array counts as one element. */
export const unwind: StageCompiler = (operand) => {
  const { path, index, keepsEmpty } = parse(operand);
  return function* (rows) {
    for (const row of rows) {
      const { value, depth } = row.find(path);
      const found = depth === path.parts.length ? value : undefined;
      if (Array.isArray(found) && found.length > 0) {
        for (const [i, element] of found.entries())
          yield Row.of(withIndex(replaced(row.doc, path.parts, element), index, BigInt(i)));
      } else if (found !== undefined && found !== null && !Array.isArray(found)) {
        yield index ? Row.of(withIndex(new Map(row.doc), index, null)) : row;
      } else if (keepsEmpty) {
        const kept = Array.isArray(found) ? replaced(row.doc, path.parts, undefined) : new Map(row.doc);
        yield Row.of(withIndex(kept, index, null));
      }
    }
  };
};

interface Unwind {
  readonly path: FieldPath;
  readonly index: string | null;
  readonly keepsEmpty: boolean;
}

function parse(operand: Value): Unwind {
  const options = isDoc(operand) ? operand : new Map([['path', operand]]);
  for (const name of options.keys()) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name))
      throw new CommandError(28811, `unrecognized option to $unwind stage: ${name}`);
  }
  const path = options.get('path');
  if (typeof path !== 'string') throw new CommandError(28812, 'no path specified to $unwind stage');
  if (!path.startsWith('$') || path.length < 2)
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const index = options.get('includeArrayIndex') ?? null;
  if (index !== null && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw new CommandError(28822, 'includeArrayIndex option to $unwind stage must be a non-empty field name');
  return { path: fieldPath(path.slice(1)), index, keepsEmpty: isTruthy(options.get('preserveNullAndEmptyArrays')) };
}

/** A copy of the document along the path, with another value (or none) at its end. */
function replaced(doc: Doc, parts: readonly string[], value: Maybe): Doc {
  const [name, ...rest] = parts as [string, ...string[]];
  const copy: Doc = new Map(doc);
  if (rest.length > 0) copy.set(name, replaced(copy.get(name) as Doc, rest, value));
  else if (value === undefined) copy.delete(name);
  else copy.set(name, value);
  return copy;
}

function withIndex(doc: Doc, path: string | null, index: bigint | null): Doc {
  return path === null ? doc : replaced(withParents(doc, path.split('.')), path.split('.'), index);
}

function withParents(doc: Doc, parts: readonly string[]): Doc {
  if (parts.length < 2) return doc;
  const [name, ...rest] = parts as [string, ...string[]];
  const inner = doc.get(name);
  return new Map(doc).set(name, withParents(isDoc(inner) ? inner : new Map(), rest));
}
