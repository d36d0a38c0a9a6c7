import { add, divide, multiply, subtract } from './arithmetic.ts';
import { checkNames, type Known, lookUpName, type Vocabulary } from './check-names.ts';
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

/** Longer than any answer that is meant; bounds what one costs. */
const longestFormula = 5_000;

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
  if (text.length > longestFormula) throw new FormulaError('ParseException', 'The formula is too long.');
  checkParentheses(text);
  const formula = parseFormula(text);
  const names = meanings(variables, functions, caseSensitive);
  checkNames(formula, names);
  return reckon(formula, names).value;
}

/** What everyone has, and what the caller adds, which wins. */
class Names<Value> implements Known {
  private readonly everyones: ReadonlyMap<string, Value>;
  private readonly own: ReadonlyMap<string, Value>;

  constructor(everyones: ReadonlyMap<string, Value>, own: ReadonlyMap<string, Value>) {
    this.everyones = everyones;
    this.own = own;
  }

  has(name: string): boolean {
    return this.own.has(name) || this.everyones.has(name);
  }

  names(): readonly string[] {
    return [...this.everyones.keys(), ...this.own.keys()];
  }

  valueOf(name: string): Value {
    const value = this.own.get(name) ?? this.everyones.get(name);
    if (value === undefined) throw new FormulaError('UndefinedVariable', `${name} has no meaning here`);
    return value;
  }
}

interface Meanings extends Vocabulary {
  readonly variables: Names<Quantity>;
  readonly functions: Names<QuantityFunction>;
}

function meanings(variables: Variables, functions: Functions, caseSensitive: boolean): Meanings {
  const lookedUp = <Given, Value>(given: Readonly<Record<string, Given>>, read: (value: Given) => Value) =>
    new Map(Object.entries(given).map(([name, value]) => [lookUpName(name, { caseSensitive }), read(value)] as const));
  return {
    variables: new Names(constants, lookedUp(variables, quantityOf)),
    functions: new Names(defaultFunctions, lookedUp(functions, wrapped)),
    caseSensitive,
  };
}

const constants: ReadonlyMap<string, Quantity> = new Map([
  ['i', complex(0, 1)],
  ['j', complex(0, 1)],
  ['e', real(Math.E)],
  ['pi', real(Math.PI)],
]);

function wrapped(of: (argument: CalcNumber) => CalcNumber): QuantityFunction {
  return (argument) => quantityOf(of(argument.value));
}

function reckon(formula: Formula, names: Meanings): Quantity {
  switch (formula.kind) {
    case 'number':
      return numberOf(formula.text);
    case 'variable':
      return names.variables.valueOf(lookUpName(formula.name, names));
    case 'function':
      return names.functions.valueOf(lookUpName(formula.name, names))(reckon(formula.argument, names));
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
