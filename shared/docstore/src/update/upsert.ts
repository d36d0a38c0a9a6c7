import { BSONRegExp } from 'bson';
import type { Doc, Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { operatorsOf } from '../match/parse.ts';
import { copyOf } from './modifiers.ts';
import { setAt } from './path.ts';

/** The document an upsert begins with: what the filter says must be equal. */
export function seedFromFilter(filter: Doc): Doc {
  const equalities = new Map<string, Value>();
  collect(filter, equalities);
  const seed: Doc = new Map();
  for (const [path, value] of equalities) {
    for (const other of equalities.keys()) {
      if (other !== path && other.startsWith(`${path}.`)) throw matchedTwice(path);
    }
    setAt(seed, path.split('.'), copyOf(value));
  }
  return seed;
}

function collect(filter: Doc, equalities: Map<string, Value>): void {
  for (const [name, value] of filter) {
    if (name === '$and' && Array.isArray(value)) for (const branch of value) collect(branch as Doc, equalities);
    else if (name === '$or' && Array.isArray(value) && value.length === 1) collect(value[0] as Doc, equalities);
    else if (!name.startsWith('$')) collectField(name, value, equalities);
  }
}

function collectField(path: string, value: Value, equalities: Map<string, Value>): void {
  const operators = operatorsOf(value);
  if (!operators) {
    if (!(value instanceof BSONRegExp)) note(path, value, equalities);
    return;
  }
  for (const [operator, operand] of operators) {
    if (operator === '$eq') note(path, operand, equalities);
    const isSingle = (operator === '$in' || operator === '$all') && Array.isArray(operand) && operand.length === 1;
    if (isSingle && !(operand[0] instanceof BSONRegExp) && !operatorsOf(operand[0] as Value))
      note(path, operand[0] as Value, equalities);
  }
}

function note(path: string, value: Value, equalities: Map<string, Value>): void {
  if (equalities.has(path)) throw matchedTwice(path);
  equalities.set(path, value);
}

const matchedTwice = (path: string): CommandError =>
  new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
