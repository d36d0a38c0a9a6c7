import { pythonError, responseError } from '../errors.ts';
import { cleanMessage } from '../markup/clean-message.ts';
import { pyFloat } from '../python/text.ts';
import { isDict, isList, isTruthy, type PyDict, type PyValue, pyStr, stringRepr, typeName } from '../python/values.ts';

type Verdict = 'correct' | 'incorrect' | 'partially-correct';

/** Puts what a check function returned into the names that grading reads. */
export function checkFunctionNames(returned: PyValue, inputCount: number, names: Map<string, PyValue>): void {
  if (!isDict(returned)) {
    names.set('correct', repeated(verdictOf(returned), inputCount));
    return;
  }
  if (returned.has('ok')) oneVerdict(returned, inputCount, names);
  else if (returned.has('input_list')) verdictPerInput(returned, names);
  else throw responseError('CustomResponse: check function returned an invalid dictionary!');
}

/** Anything but nothing and "false" is right, "no" and "incorrect" included. */
function verdictOf(value: PyValue): Verdict {
  const word = wordOf(value);
  if (!isTruthy(value) || word === 'false') return 'incorrect';
  return word.includes('partial') ? 'partially-correct' : 'correct';
}

const wordOf = (value: PyValue): string => pyStr(value).toLowerCase().trim();

const shares: Readonly<Record<Verdict, number>> = { correct: 1, 'partially-correct': 0.5, incorrect: 0 };

/** `{"ok": ..., "msg": ..., "grade_decimal": ...}` for all inputs alike; with several the message is the problem's. */
function oneVerdict(returned: PyDict, inputCount: number, names: Map<string, PyValue>): void {
  const verdict = verdictOf(returned.get('ok') ?? null);
  const message = cleanMessage(returned.get('msg') ?? null);
  if (inputCount > 1) names.set('overall_message', message);
  else names.set('messages', [message]);
  const decimal = returned.get('grade_decimal');
  names.set('grade_decimals', repeated(decimal === undefined ? shares[verdict] : floatOf(decimal), inputCount));
  names.set('correct', repeated(verdict, inputCount));
}

/** `{"input_list": [{"ok": ...}, ...], "overall_message": ...}`. */
function verdictPerInput(returned: PyDict, names: Map<string, PyValue>): void {
  const list = returned.get('input_list') ?? null;
  if (!isList(list)) throw pythonError('TypeError', `'${typeName(list)}' object is not iterable`);
  const items = list.map((item) => {
    if (!isDict(item)) throw pythonError('TypeError', `'${typeName(item)}' object is not subscriptable`);
    const ok = item.get('ok');
    if (ok === undefined) throw pythonError('KeyError', 'ok');
    return { ok, item };
  });
  names.set(
    'messages',
    items.map(({ item }) => (item.has('msg') ? cleanMessage(item.get('msg') ?? null) : null)),
  );
  names.set('overall_message', returned.get('overall_message') ?? '');
  names.set(
    'grade_decimals',
    items.map(({ ok, item }) => item.get('grade_decimal') ?? shareOf(ok)),
  );
  names.set(
    'correct',
    items.map(({ ok }) => verdictOf(ok)),
  );
}

/** Without a decimal only the word "true" earns: `1` and "yes" are right and earn nothing. */
function shareOf(ok: PyValue): number {
  const word = wordOf(ok);
  if (word === 'true') return 1;
  return word.includes('partial') ? 0.5 : 0;
}

/** Python's `float(value)`. */
function floatOf(value: PyValue): number {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') {
    throw pythonError('TypeError', `float() argument must be a string or a real number, not '${typeName(value)}'`);
  }
  const number = pyFloat(value);
  if (number === null) throw pythonError('ValueError', `could not convert string to float: ${stringRepr(value)}`);
  return number;
}

function repeated<Value>(value: Value, count: number): Value[] {
  return Array.from({ length: count }, () => value);
}
