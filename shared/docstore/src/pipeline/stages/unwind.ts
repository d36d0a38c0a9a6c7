import { type FieldPath, fieldPath, Row } from '../../bson/lazy.ts';
import { type Doc, isDoc, isNullish, isTruthy, type Maybe, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { setComputed } from '../fields.ts';
import type { StageCompiler } from '../stage.ts';

/** One document per element of an array; what is no array counts as one element. */
export const unwind: StageCompiler = (operand) => {
  const { path, index, keepsEmpty } = parse(operand);
  return function* (rows) {
    for (const row of rows) {
      const { value, depth } = row.find(path);
      const found = depth === path.parts.length ? value : undefined;
      if (Array.isArray(found) && found.length > 0) {
        for (const [i, element] of found.entries()) yield withIndex(replaced(row.doc, path, element), index, BigInt(i));
      } else if (!isNullish(found) && !Array.isArray(found)) {
        yield index ? withIndex(new Map(row.doc), index, null) : row;
      } else if (keepsEmpty) {
        const kept = Array.isArray(found) ? replaced(row.doc, path, undefined) : new Map(row.doc);
        yield withIndex(kept, index, null);
      }
    }
  };
};

interface Unwind {
  readonly path: FieldPath;
  readonly index: readonly string[] | null;
  readonly keepsEmpty: boolean;
}

function parse(operand: Value): Unwind {
  if (!isDoc(operand) && typeof operand !== 'string')
    throw new CommandError(15981, 'expected either a string or an object as specification for $unwind stage');
  const options = isDoc(operand) ? operand : new Map([['path', operand]]);
  for (const name of options.keys()) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name))
      throw new CommandError(28811, `unrecognized option to $unwind stage: ${name}`);
  }
  const path = options.get('path');
  if (path !== undefined && typeof path !== 'string')
    throw new CommandError(28808, 'expected a string as the path for $unwind stage');
  if (path === undefined) throw new CommandError(28812, 'no path specified to $unwind stage');
  if (!path.startsWith('$') || path.length < 2)
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const index = options.get('includeArrayIndex') ?? null;
  if (index !== null && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw new CommandError(28822, 'includeArrayIndex option to $unwind stage must be a non-empty field name');
  const keepsEmpty = isTruthy(options.get('preserveNullAndEmptyArrays'));
  return { path: fieldPath(path.slice(1)), index: index?.split('.') ?? null, keepsEmpty };
}

/** A copy of the document with another value (or none) at the end of the path. */
function replaced(doc: Doc, { parts }: FieldPath, value: Maybe): Doc {
  const copy: Doc = new Map(doc);
  setComputed(copy, parts, 0, value);
  return copy;
}

function withIndex(doc: Doc, index: readonly string[] | null, place: bigint | null): Row {
  if (index) setComputed(doc, index, 0, place);
  return Row.of(doc);
}
