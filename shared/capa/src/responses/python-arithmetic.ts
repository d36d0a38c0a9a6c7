import { pythonError } from '../errors.ts';
import { isDict, isList, type PyValue, typeName } from '../python/values.ts';

/** Python's `value[index]`, with its refusals. */
export function pythonItem(value: PyValue, index: number): PyValue {
  if (isDict(value)) throw pythonError('KeyError', String(index));
  if (!isList(value) && typeof value !== 'string') {
    throw pythonError('TypeError', `'${typeName(value)}' object is not subscriptable`);
  }
  const item = isList(value) ? value[index] : [...value][index];
  if (item !== undefined) return item;
  throw pythonError('IndexError', `${isList(value) ? 'list' : 'string'} index out of range`);
}

/** `points * share` for whatever an author put for the share. */
export function timesPoints(points: number, share: PyValue): number {
  if (typeof share === 'number' || typeof share === 'bigint' || typeof share === 'boolean')
    return points * Number(share);
  if (typeof share === 'string') throw pythonError('TypeError', "unsupported operand type(s) for +=: 'int' and 'str'");
  throw pythonError('TypeError', `unsupported operand type(s) for *: 'int' and '${typeName(share)}'`);
}
