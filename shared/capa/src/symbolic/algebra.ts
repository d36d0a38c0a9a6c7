import { type Expression, isNumber, keyOf } from './expression.ts';
import {
  addNumbers,
  extractRoot,
  half,
  integer,
  isInteger,
  isOne,
  isZeroNumber,
  minusOne,
  multiplyNumbers,
  type Num,
  one,
  type Rational,
  toNumber,
  wholePower,
  zero,
} from './numbers.ts';
import { SymbolicError } from './symbolic-error.ts';

export const imaginaryUnit: Expression = { kind: 'constant', name: 'I' };
const euler: Expression = { kind: 'constant', name: 'E' };

/** A sum with like terms joined. */
export function add(...summands: readonly Expression[]): Expression {
  let constant: Num = zero;
  const terms = new Map<string, { readonly rest: Expression; readonly coefficient: Num }>();
  for (const term of summands.flatMap((each) => (each.kind === 'sum' ? each.terms : [each]))) {
    if (isNumber(term)) constant = addNumbers(constant, term);
    else {
      const { coefficient, rest } = splitCoefficient(scalar(term));
      const key = keyOf(rest);
      terms.set(key, { rest, coefficient: addNumbers(terms.get(key)?.coefficient ?? zero, coefficient) });
    }
  }
  const joined = [...terms.values()]
    .filter(({ coefficient }) => !isZeroNumber(coefficient))
    .map(({ rest, coefficient }) => multiply(coefficient, rest));
  const all = isZeroNumber(constant) ? joined : [...joined, constant];
  if (all.length < 2) return all[0] ?? zero;
  return { kind: 'sum', terms: sorted(all) };
}

/** A product with powers of one base joined, and a number in front. A number times a sum alone goes into the sum. */
export function multiply(...given: readonly Expression[]): Expression {
  let coefficient: Num = one;
  const powers = new Map<string, { readonly base: Expression; readonly exponent: Expression }>();
  const pending = [...given];
  for (let factor = pending.shift(); factor; factor = pending.shift()) {
    if (isNumber(factor)) coefficient = multiplyNumbers(coefficient, factor);
    else if (factor.kind === 'product') pending.unshift(factor.coefficient, ...factor.factors);
    else {
      const { base, exponent } = factor.kind === 'power' ? factor : { base: scalar(factor), exponent: one };
      const key = keyOf(base);
      const known = powers.get(key);
      powers.set(key, { base, exponent: known ? add(known.exponent, exponent) : exponent });
    }
  }
  if (isZeroNumber(coefficient)) return zero;
  const raised = [...powers.values()].map(({ base, exponent }) => power(base, exponent));
  if (raised.some((factor) => isNumber(factor) || factor.kind === 'product')) {
    return multiply(coefficient, ...raised);
  }
  const [only] = raised;
  if (!only) return coefficient;
  if (raised.length === 1 && isOne(coefficient)) return only;
  if (raised.length === 1 && only.kind === 'sum') return add(...only.terms.map((term) => multiply(coefficient, term)));
  return { kind: 'product', coefficient, factors: sorted(raised, baseOf) };
}

export const negate = (expression: Expression): Expression => multiply(minusOne, expression);

export function divide(a: Expression, b: Expression): Expression {
  if (isNumber(b) && toNumber(b) === 0) throw new SymbolicError('division by zero');
  return multiply(a, power(b, minusOne));
}

export function power(base: Expression, exponent: Expression): Expression {
  scalar(base);
  scalar(exponent);
  if (isNumber(exponent)) {
    if (isZeroNumber(exponent)) return one;
    if (isOne(exponent)) return base;
    if (isNumber(base)) return numberPower(base, exponent);
    if (isInteger(exponent)) return wholePowerOf(base, exponent);
  }
  if (isNumber(base) && isOne(base)) return one;
  if (base.kind === 'constant' && base.name === 'E' && exponent.kind === 'call' && exponent.name === 'log') {
    return exponent.arguments[0] ?? exponent;
  }
  return { kind: 'power', base, exponent };
}

/** Functions of the calculator's names, with the values that everyone knows. */
export function call(name: string, given: readonly Expression[]): Expression {
  const [argument] = given;
  if (!argument || given.length > 1) return { kind: 'call', name, arguments: given };
  const known = sympyNames.get(name) ?? name;
  if (known === 'sqrt') return power(argument, half);
  if (known === 'exp') return power(euler, argument);
  if (known === 'log' && argument.kind === 'constant' && argument.name === 'E') return one;
  if (isNumber(argument)) {
    const value = knownValues.get(`${known}(${keyOf(argument)})`);
    if (value) return value;
    if (known === 'Abs') return toNumber(argument) < 0 ? negate(argument) : argument;
  }
  const { coefficient, rest } = splitCoefficient(argument);
  if (toNumber(coefficient) < 0 && (oddFunctions.has(known) || evenFunctions.has(known))) {
    const positive = call(known, [multiply(negate(coefficient), rest)]);
    return oddFunctions.has(known) ? negate(positive) : positive;
  }
  return { kind: 'call', name: known, arguments: given };
}

const sympyNames: ReadonlyMap<string, string> = new Map([
  ['ln', 'log'],
  ['abs', 'Abs'],
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
]);
const oddFunctions = new Set(['sin', 'tan', 'sinh', 'tanh', 'asin', 'atan']);
const evenFunctions = new Set(['cos', 'cosh']);
const knownValues: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ...['sin', 'tan', 'sinh', 'tanh', 'asin', 'atan'].map((name): [string, Expression] => [`${name}(0/1)`, zero]),
  ...['cos', 'cosh'].map((name): [string, Expression] => [`${name}(0/1)`, one]),
  ['log(1/1)', zero],
]);

/** What stands before and after the number of a term. */
export function splitCoefficient(term: Expression): { readonly coefficient: Num; readonly rest: Expression } {
  if (isNumber(term)) return { coefficient: term, rest: one };
  if (term.kind !== 'product') return { coefficient: one, rest: term };
  const { coefficient, factors } = term;
  const [first] = factors;
  return { coefficient, rest: factors.length === 1 && first ? first : { kind: 'product', coefficient: one, factors } };
}

function wholePowerOf(base: Expression, exponent: Rational): Expression {
  if (base.kind === 'power') return power(base.base, multiply(base.exponent, exponent));
  if (base.kind === 'product') {
    return multiply(...[base.coefficient, ...base.factors].map((factor) => power(factor, exponent)));
  }
  if (base.kind !== 'constant' || base.name !== 'I') return { kind: 'power', base, exponent };
  const turns = ((exponent.p % 4n) + 4n) % 4n;
  return [one, imaginaryUnit, minusOne, negate(imaginaryUnit)][Number(turns)] ?? one;
}

function numberPower(base: Num, exponent: Num): Expression {
  if (base.kind === 'rational' && isInteger(exponent)) {
    if (base.p === 0n && exponent.p < 0n) throw new SymbolicError('division by zero');
    return wholePower(base, exponent.p);
  }
  if (base.kind === 'rational' && exponent.kind === 'rational') return rootOf(base, exponent);
  const value = toNumber(base) ** toNumber(exponent);
  return Number.isNaN(value) ? { kind: 'power', base, exponent } : { kind: 'float', value };
}

/** A fractional power of an exact number: whole powers and perfect roots go in front, the rest stays under the root. */
function rootOf(base: Rational, exponent: Rational): Expression {
  if (base.p < 0n) {
    if (exponent.q !== 2n) return { kind: 'power', base, exponent };
    return multiply(power(imaginaryUnit, integer(exponent.p)), rootOf({ ...base, p: -base.p }, exponent));
  }
  if (base.q !== 1n) {
    const below: Rational = { ...exponent, p: -exponent.p };
    return multiply(rootOf(integer(base.p), exponent), rootOf(integer(base.q), below));
  }
  if (base.p === 0n || base.p === 1n) return base;
  const whole = floorDivide(exponent.p, exponent.q);
  const left = exponent.p - whole * exponent.q;
  const { outside, inside } = extractRoot(base.p ** left, exponent.q);
  const front = multiplyNumbers(wholePower(base, whole), integer(outside));
  if (inside === 1n) return front;
  const root: Expression = {
    kind: 'power',
    base: integer(inside),
    exponent: { kind: 'rational', p: 1n, q: exponent.q },
  };
  return isOne(front) ? root : { kind: 'product', coefficient: front, factors: [root] };
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a >= 0n ? a / b : -((-a + b - 1n) / b);
}

function sorted(
  expressions: readonly Expression[],
  by: (expression: Expression) => Expression = (expression) => expression,
): Expression[] {
  return expressions
    .map((expression) => ({ expression, key: keyOf(by(expression)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ expression }) => expression);
}

/** Powers stand where their base would, and those of e behind all others. */
function baseOf(factor: Expression): Expression {
  if (factor.kind !== 'power') return factor;
  const isExponential = factor.base.kind === 'constant' && factor.base.name === 'E';
  return isExponential ? { kind: 'symbol', name: '~' } : factor.base;
}

function scalar(expression: Expression): Expression {
  if (expression.kind === 'list' || expression.kind === 'matrix') {
    throw new SymbolicError('a list is no number');
  }
  return expression;
}
