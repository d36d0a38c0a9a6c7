import { type Doc, docOf, isDoc, isNullish, type Maybe, typeName, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import type { Operator } from '../scope.ts';
import { over, unary } from './arguments.ts';

export const objects: Readonly<Record<string, Operator>> = {
  $mergeObjects: over(0, Number.POSITIVE_INFINITY, (values) => {
    const documents = values.length === 1 && Array.isArray(values[0]) ? values[0] : values;
    return mergeDocuments(documents);
  }),
  $objectToArray: unary((value) => {
    if (isNullish(value)) return null;
    if (!isDoc(value))
      throw new CommandError(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
    return [...value].map(([k, v]) => docOf({ k, v }));
  }),
  $arrayToObject: unary((value) => {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      throw new CommandError(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
    return new Map(value.map(entryOf));
  }),
};

/** Later fields win; nullish documents are passed over. */
export function mergeDocuments(documents: readonly Maybe[]): Doc {
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
  if (Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string') return [entry[0], entry[1] as Value];
  if (isDoc(entry) && entry.size === 2 && typeof entry.get('k') === 'string' && entry.has('v')) {
    return [entry.get('k') as string, entry.get('v') as Value];
  }
  throw new CommandError(40392, '$arrayToObject requires pairs of a string key and a value');
}
