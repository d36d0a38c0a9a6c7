import { type Doc, isDoc, isNullish, isNumeric, toNumber, typeName, type Value, wholeNumber } from '../bson/values.ts';
import { CommandError, notSupported, typeMismatch } from '../errors.ts';

/** The name after the command, as in `find: 'users'`, with its database. */
export function namespaceOf({ body, database }: { readonly body: Doc; readonly database: string }): string {
  const [command, name] = body.entries().next().value as [string, Value];
  if (typeof name !== 'string')
    throw new CommandError(73, `collection name has invalid type ${typeName(name)} in ${command}`);
  checkNamespace(database, name);
  return `${database}.${name}`;
}

export function checkNamespace(database: string, name: string): void {
  if (name === '' || name.includes('\0') || name.includes('$') || name.startsWith('.') || name.endsWith('.')) {
    throw new CommandError(73, `Invalid namespace specified '${database}.${name}'`);
  }
}

export function docOption(body: Doc, name: string): Doc {
  const value = body.get(name);
  if (value === undefined || value === null) return new Map();
  if (!isDoc(value))
    throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(value)}', expected type 'object'`);
  return value;
}

/** The value of a field that has to be there. */
export function required(body: Doc, name: string, where: string): Value {
  const value = body.get(name);
  if (value === undefined)
    throw new CommandError(40414, `BSON field '${where}.${name}' is missing but a required field`);
  return value;
}

/** A whole number that is not negative; `fallback` when it is absent. */
export function countOption(body: Doc, name: string, fallback: number): number {
  const value = body.get(name);
  if (value === undefined || value === null) return fallback;
  const n = wholeNumber(value);
  if (n === null)
    throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(value)}', expected a whole number`);
  if (n < 0) throw new CommandError(51024, `BSON field '${name}' value must be >= 0, actual value '${n}'`);
  return n;
}

export function booleanOption(body: Doc, name: string): boolean {
  const value = body.get(name);
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(value)}', expected type 'bool'`);
}

/** Refuses every field that the allow-list does not name: an option that is ignored is a lie. */
export function refuseUnknown(given: Doc, allowed: ReadonlySet<string>, where: string): void {
  for (const name of given.keys()) {
    if (!allowed.has(name)) {
      throw new CommandError(
        40415,
        `BSON field '${where}.${name}' is an unknown field for docstore; set MONGODB_URI to a MongoDB server if it is needed`,
      );
    }
  }
}

/** A collation is accepted only when it changes nothing. */
export function refuseCollation(given: Doc): void {
  const collation = given.get('collation');
  if (isNullish(collation)) return;
  if (!isDoc(collation) || (collation.size > 0 && collation.get('locale') !== 'simple'))
    throw notSupported('collation');
}
