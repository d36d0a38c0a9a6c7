import { attribute, descendants, type XmlElement } from '@lyceum/xml';
import { type CalcNumber, type Complex, evaluator, FormulaError, quantityOf, toComplex } from '../calc/index.ts';
import { CapaError, pythonError, studentInputError } from '../errors.ts';
import { pyComplex } from '../python/complex.ts';
import { pyFloat, strip } from '../python/text.ts';
import { stringRepr } from '../python/values.ts';
import { contextualize, type ScriptContext } from '../script/contextualize.ts';

/** A staff answer as a number: Python's `complex()` first, the formula grammar second. */
export function staffNumber(answer: string | null): Complex {
  if (answer === null) {
    throw pythonError('TypeError', "complex() first argument must be a string or a number, not 'NoneType'");
  }
  const literal = pyComplex(answer);
  if (literal) return literal;
  try {
    return complexOf(evaluator({}, {}, answer));
  } catch (error) {
    if (error instanceof FormulaError)
      throw studentInputError('There was a problem with the staff answer to this problem.');
    throw error;
  }
}

export const complexOf = (value: CalcNumber): Complex => toComplex(quantityOf(value));

/** The first `<responseparam type="tolerance" default="...">` anywhere inside, or null. */
export function toleranceOf(element: XmlElement, context: ScriptContext): string | null {
  for (const parameter of descendants(element, 'responseparam')) {
    const tolerance = attribute(parameter, 'default');
    if (attribute(parameter, 'type') === 'tolerance' && tolerance !== null)
      return contextualize(strip(tolerance), context);
  }
  return null;
}

/** Python's `float(text)`. */
export function floatOrError(text: string): number {
  const value = pyFloat(text);
  if (value === null) throw pythonError('ValueError', `could not convert string to float: ${stringRepr(text)}`);
  return value;
}

/** Runs arithmetic whose failures nobody on the platform caught. */
export function orInternalError<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) throw new CapaError(error.name, error.message);
    throw error;
  }
}
