import { type Doc, docOf, isDoc, isNullish, type Maybe, typeName, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import type { Operator } from '../scope.ts';
import { many, over, strictUnary } from './arguments.ts';

export const objects: Readonly<Record<string, Operator>> = {
  $mergeObjects: over(0, many, (values) => merged(Array.isArray(values[0]) ? values[0] : values)),
  $objectToArray: strictUnary((value) => {
    if (isDoc(value)) return [...value].map(([k, v]) => docOf({ k, v }));
    throw new CommandError(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
  }),
  $arrayToObject: strictUnary((value) => {
    if (Array.isArray(value)) return new Map(value.map(entryOf));
    throw new CommandError(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
  }),
};

/** Later fields win; nullish documents are passed over. */
function merged(documents: readonly Maybe[]): Doc {
  const out: Doc = new Map();
  for (const document of documents) {
    if (isNullish(document)) continue;
    if (!isDoc(document))
      throw new CommandError(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(document)}`);
    for (const [name, value] of document) out.set(name, value);
  }
  return out;
}

function entryOf(entry: Value): [string, Value] {
  if (Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string') return entry as [string, Value];
  const [key, value] = isDoc(entry) && entry.size === 2 ? [entry.get('k'), entry.get('v')] : [];
  if (typeof key === 'string' && value !== undefined) return [key, value];
  throw new CommandError(40392, '$arrayToObject requires pairs of a string key and a value');
}
