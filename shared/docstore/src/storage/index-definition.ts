import { type FieldPath, fieldPath, type Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, isNumeric, isTruthy, toNumber, type Value } from '../bson/values.ts';
import { badValue, CommandError, failedToParse, notSupported, typeMismatch } from '../errors.ts';
import { compileFilter, type Matcher } from '../match/matcher.ts';
import { words } from '../names.ts';
import { type DocumentKeys, type KeyShape, keysOf } from './index-keys.ts';

/** One index of a collection: how documents become keys, and what the planner must know. */
export class IndexDefinition implements KeyShape {
  readonly id: number;
  readonly spec: Doc;
  readonly name: string;
  readonly pattern: Doc;
  readonly paths: readonly FieldPath[];
  readonly directions: readonly number[];
  readonly isUnique: boolean;
  readonly isSparse: boolean;
  readonly partial: Matcher | null;
  readonly expireAfterSeconds: number | null;
  readonly table: string;
  readonly isIdIndex: boolean;
  readonly sql: { readonly holder: string; readonly insert: string; readonly add: string; readonly delete: string };
  isMultikey: boolean;

  constructor(id: number, spec: Doc, isMultikey: boolean) {
    this.id = id;
    this.spec = spec;
    this.name = spec.get('name') as string;
    this.pattern = spec.get('key') as Doc;
    this.paths = [...this.pattern.keys()].map((path) => fieldPath(path));
    this.directions = [...this.pattern.values()].map((direction) => (toNumber(direction as number) < 0 ? -1 : 1));
    this.isUnique = spec.get('unique') === true || this.name === '_id_';
    this.isSparse = spec.get('sparse') === true;
    const partial = spec.get('partialFilterExpression');
    this.partial = isDoc(partial) ? compileFilter(partial) : null;
    const expire = spec.get('expireAfterSeconds');
    this.expireAfterSeconds = expire === undefined ? null : toNumber(expire as number);
    this.isMultikey = isMultikey;
    this.table = `i${id}`;
    this.isIdIndex = this.name === '_id_';
    this.sql = {
      holder: `SELECT rid FROM ${this.table} WHERE k=?`,
      insert: `INSERT INTO ${this.table}(k,rid) VALUES(?,?)`,
      add: `INSERT OR IGNORE INTO ${this.table}(k,rid) VALUES(?,?)`,
      delete: `DELETE FROM ${this.table} WHERE k=? AND rid=?`,
    };
  }

  keysOf(row: Row): DocumentKeys {
    if (this.partial && !this.partial.test(row)) return { keys: [], isMultikey: false };
    return keysOf(row, this);
  }
}

const allowedOptions = words(`
  v key name unique sparse partialFilterExpression expireAfterSeconds background ns hidden collation`);
const foreignOptions = words(`
  storageEngine weights default_language language_override textIndexVersion 2dsphereIndexVersion bits min max
  wildcardProjection clustered prepareUnique`);

/** Checks an index specification and gives it the form that is stored and listed. */
export function normalizeIndexSpec(given: Doc): Doc {
  for (const [option, value] of given) {
    if (foreignOptions.has(option)) throw notSupported(`the index option ${option}`);
    if (!allowedOptions.has(option))
      throw new CommandError(
        197,
        `The field '${option}' is not valid for an index specification. Specification: ${option}`,
      );
    if ((option === 'unique' || option === 'sparse') && typeof value !== 'boolean' && !isNumeric(value))
      throw typeMismatch(`The field '${option}' has a value which is not convertible to bool`);
    if (option === 'hidden' && isTruthy(value)) throw notSupported('hidden indexes');
    if (option === 'collation' && !(isDoc(value) && value.get('locale') === 'simple'))
      throw notSupported('index collation');
  }
  const key = given.get('key');
  if (!isDoc(key) || key.size === 0) throw cannotCreate('Index keys cannot be empty.');
  for (const [path, kind] of key) checkKeyField(path, kind);
  const name = given.get('name');
  if (name === undefined) throw failedToParse("The 'name' field is a required property of an index specification");
  if (typeof name !== 'string') throw typeMismatch("The field 'name' must be a string");
  if (name === '') throw cannotCreate('index name must be a nonempty string');
  if (name === '*') throw badValue("The index name '*' is not valid.");
  const isId = isIdKey(key);
  if (isId) refuseIdOptions(given);
  const expire = given.get('expireAfterSeconds');
  if (expire !== undefined) checkExpire(expire, key);
  if (given.has('partialFilterExpression') && given.get('sparse') === true) {
    throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  }
  const partial = given.get('partialFilterExpression');
  if (partial !== undefined) checkPartial(partial);
  return docOf({
    v: 2,
    key,
    name: isId ? '_id_' : name,
    unique: isTruthy(given.get('unique')) ? true : undefined,
    sparse: isTruthy(given.get('sparse')) ? true : undefined,
    partialFilterExpression: partial,
    expireAfterSeconds: expire,
    background: given.get('background'),
  });
}

const cannotCreate = (why: string): CommandError => new CommandError(67, why);

/** The index that every collection has anyway, or what would be taken for it. */
function isIdKey(key: Doc): boolean {
  const direction = key.size === 1 ? key.get('_id') : undefined;
  if (!isNumeric(direction) || Math.abs(toNumber(direction)) !== 1) return false;
  if (toNumber(direction) === 1) return true;
  throw badValue("The field 'key' for an _id index must be {_id: 1}");
}

function refuseIdOptions(given: Doc): void {
  for (const option of ['unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'])
    if (given.has(option))
      throw new CommandError(197, `The field '${option}' is not valid for an _id index specification.`);
}

const foreignKinds = words('text hashed 2d 2dsphere geoHaystack columnstore');

function checkKeyField(path: string, kind: Value): void {
  if (path.includes('$**')) throw notSupported('wildcard indexes');
  if (path === '' || path.split('.').includes('')) throw cannotCreate('Index keys cannot contain an empty field.');
  if (path.split('.').some((part) => part.startsWith('$')))
    throw cannotCreate("Index key contains an illegal field name: field name starts with '$'.");
  if (typeof kind === 'string')
    throw foreignKinds.has(kind) ? notSupported(`${kind} indexes`) : cannotCreate(`Unknown index plugin '${kind}'`);
  if (!isNumeric(kind) || toNumber(kind) === 0)
    throw cannotCreate(
      'Values in v:2 index key pattern cannot be of this kind. Only numbers > 0, numbers < 0, and strings are allowed.',
    );
}

function checkExpire(expire: Value, key: Doc): void {
  if (!isNumeric(expire) || toNumber(expire) < 0)
    throw cannotCreate("TTL index 'expireAfterSeconds' option must be numeric and not negative");
  if (key.size > 1) throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL.');
}

const partialOperators = words('$eq $gt $gte $lt $lte $exists $type $in $and $or');

function checkPartial(filter: Value): void {
  if (!isDoc(filter)) throw typeMismatch("The field 'partialFilterExpression' must be an object");
  const look = (value: Value): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isDoc(value)) return;
    for (const [name, inner] of value) {
      if (name.startsWith('$') && (!partialOperators.has(name) || (name === '$exists' && !isTruthy(inner)))) {
        throw cannotCreate(`unsupported expression in partial index: ${name}`);
      }
      look(inner);
    }
  };
  look(filter);
  compileFilter(filter);
}
