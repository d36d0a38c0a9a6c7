import { type Complex, evaluator, FormulaError, quantityOf, toComplex } from '../calc/index.ts';
import { type Expression, isNumber } from './expression.ts';
import { toNumber } from './numbers.ts';

/** The number an expression stands for, or null where it holds symbols, unknown functions or a list. */
export function numericValue(expression: Expression): Complex | null {
  const formula = calculatorText(expression);
  if (formula === null) return null;
  try {
    return toComplex(quantityOf(evaluator({}, {}, formula)));
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

const calculatorNames: ReadonlyMap<string, string> = new Map([
  ['log', 'ln'],
  ['Abs', 'abs'],
  ['asin', 'arcsin'],
  ['acos', 'arccos'],
  ['atan', 'arctan'],
]);

/** The same expression in the calculator's grammar. */
function calculatorText(expression: Expression): string | null {
  if (isNumber(expression)) {
    return expression.kind === 'rational' ? `(${expression.p}/${expression.q})` : `(${toNumber(expression)})`;
  }
  switch (expression.kind) {
    case 'constant':
      return expression.name.toLowerCase();
    case 'call':
      return wrapped(`${calculatorNames.get(expression.name) ?? expression.name}`, expression.arguments, ',');
    case 'power':
      return wrapped('', [expression.base, expression.exponent], '^');
    case 'sum':
      return wrapped('', expression.terms, '+');
    case 'product':
      return wrapped('', [expression.coefficient, ...expression.factors], '*');
    default:
      return null;
  }
}

function wrapped(name: string, parts: readonly Expression[], joint: string): string | null {
  const texts = parts.map(calculatorText);
  return texts.includes(null) ? null : `${name}(${texts.join(joint)})`;
}
