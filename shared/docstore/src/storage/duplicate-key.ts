import { Row } from '../bson/lazy.ts';
import { type Doc, type Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { describe } from '../update/describe.ts';
import type { Collection } from './collection.ts';
import type { IndexDefinition } from './index-definition.ts';
import { keyValuesOf } from './index-keys.ts';

/** A collection that a transaction makes has its name only when that commits. */
const nameToBe = (namespace: string): string => namespace.replace(/^\0[^:]*:[^:]*:/, '');

/** E11000 as drivers and Mongoose read it: with the pattern and the values of the key that collided. */
export function duplicateKey(collection: Collection, index: IndexDefinition, key: Buffer, bytes: Buffer): CommandError {
  const values = keyValuesOf(Row.raw(bytes), index, key);
  const keyValue: Doc = new Map(index.paths.map(({ text }, i) => [text, (values[i] ?? null) as Value]));
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${nameToBe(collection.namespace)} index: ${index.name} dup key: ${describe(keyValue)}`,
    { extra: { keyPattern: index.pattern, keyValue } },
  );
}
