import { add, divide, multiply, subtract } from './arithmetic.ts';
import { checkNames, lookUpName, type Vocabulary } from './check-names.ts';
import { checkParentheses } from './check-parentheses.ts';
import type { QuantityFunction } from './elementary-function.ts';
import { FormulaError } from './formula-error.ts';
import { defaultFunctions } from './functions.ts';
import { parseFormula } from './parse-formula.ts';
import { power } from './power.ts';
import { type CalcNumber, complex, isZero, type Quantity, quantityOf, real, whole } from './quantity.ts';
import type { Formula } from './syntax-tree.ts';

export type Variables = Readonly<Record<string, CalcNumber>>;
export type Functions = Readonly<Record<string, (argument: CalcNumber) => CalcNumber>>;

export interface EvaluatorOptions {
  /** Whether `X` and `x` are two names. They are one unless this is true. */
  readonly caseSensitive?: boolean;
}

/**
 * The value of a formula as Open edX's calculator reckons it: a `bigint` where it stays a whole number, a `number`, or a complex
 * number once one has entered the calculation. A blank formula is NaN. The names given are added to the constants (i, j, e, pi)
 * and functions everyone has, and win over them.
 *
 * Throws a {@link FormulaError}, whose `name` is the class of the error there: an unknown name (UndefinedVariable), parentheses
 * that do not pair (UnmatchedParenthesis), a text that is no formula (ParseException), or arithmetic without a result.
 */
export function evaluator(
  variables: Variables,
  functions: Functions,
  text: string,
  { caseSensitive = false }: EvaluatorOptions = {},
): CalcNumber {
  if (text.trim() === '') return Number.NaN;
  checkParentheses(text);
  const formula = parseFormula(text);
  const names = namesOf(variables, functions, caseSensitive);
  checkNames(formula, names);
  return reckon(formula, names).value;
}

class Names implements Vocabulary {
  readonly variables: ReadonlyMap<string, Quantity>;
  readonly functions: ReadonlyMap<string, QuantityFunction>;
  readonly caseSensitive: boolean;

  constructor(variables: Variables, functions: Functions, caseSensitive: boolean) {
    this.caseSensitive = caseSensitive;
    const lookedUp = <Value>([name, value]: readonly [string, Value]) => [lookUpName(name, this), value] as const;
    const ownVariables = Object.entries(variables).map(([name, value]) => [name, quantityOf(value)] as const);
    const ownFunctions = Object.entries(functions).map(([name, of]) => [name, wrapped(of)] as const);
    this.variables = new Map([...constants, ...ownVariables].map(lookedUp));
    this.functions = new Map([...defaultFunctions, ...ownFunctions].map(lookedUp));
  }
}

/** Most formulas bring no names, and the names everyone has stay the same. */
function namesOf(variables: Variables, functions: Functions, caseSensitive: boolean): Names {
  const bringsNone = Object.keys(variables).length === 0 && Object.keys(functions).length === 0;
  if (!bringsNone) return new Names(variables, functions, caseSensitive);
  const key = String(caseSensitive);
  const names = commonNames.get(key) ?? new Names({}, {}, caseSensitive);
  commonNames.set(key, names);
  return names;
}

const commonNames = new Map<string, Names>();

const constants: readonly (readonly [string, Quantity])[] = [
  ['i', complex(0, 1)],
  ['j', complex(0, 1)],
  ['e', real(Math.E)],
  ['pi', real(Math.PI)],
];

function wrapped(of: (argument: CalcNumber) => CalcNumber): QuantityFunction {
  return (argument) => quantityOf(of(argument.value));
}

function reckon(formula: Formula, names: Names): Quantity {
  switch (formula.kind) {
    case 'number':
      return numberOf(formula.text);
    case 'variable':
      return known(names.variables, formula.name, names);
    case 'function':
      return known(names.functions, formula.name, names)(reckon(formula.argument, names));
    case 'power':
      return formula.operands.map((operand) => reckon(operand, names)).reduceRight((above, base) => power(base, above));
    case 'parallel':
      return parallel(formula.operands.map((operand) => reckon(operand, names)));
    case 'product':
      return formula.terms.reduce<Quantity>((product, { operator, operand }) => {
        const combine = operator === '*' ? multiply : divide;
        return combine(product, reckon(operand, names));
      }, whole(1n));
    case 'sum':
      return formula.terms.reduce<Quantity>((sum, { operator, operand }) => {
        const combine = operator === '+' ? add : subtract;
        return combine(sum, reckon(operand, names));
      }, whole(0n));
  }
}

/** Python reads no longer whole numbers, since the time it takes grows with the square of their length. */
const mostDigits = 4300;

/** A number with a point, an exponent or a percent sign is floating; any other is whole and exact. */
function numberOf(text: string): Quantity {
  if (text.endsWith('%')) return real(Number(text.slice(0, -1)) * 0.01);
  if (/[.eE]/.test(text)) return real(Number(text));
  const digits = text.replace(/^[+-]/, '');
  if (digits.length > mostDigits) throw new FormulaError('ValueError', `a whole number of ${digits.length} digits`);
  return whole(BigInt(text.replace(/^\+/, '')));
}

/** The conductances add up; no resistance among them has no answer. */
function parallel(resistances: readonly Quantity[]): Quantity {
  if (resistances.some(isZero)) return real(Number.NaN);
  const conductance = resistances.map((each) => divide(real(1), each)).reduce(add, whole(0n));
  return divide(real(1), conductance);
}

function known<Value>(values: ReadonlyMap<string, Value>, name: string, names: Names): Value {
  const value = values.get(lookUpName(name, names));
  if (value === undefined) throw new FormulaError('UndefinedVariable', `${name} has no meaning here`);
  return value;
}
