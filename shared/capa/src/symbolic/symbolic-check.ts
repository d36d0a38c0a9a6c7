import type { Complex } from '../calc/index.ts';
import { escapeMarkup } from '../python/text.ts';
import { type PyValue, pyRepr } from '../python/values.ts';
import { type Expression, keyOf } from './expression.ts';
import { latex } from './latex.ts';
import { numericValue } from './numeric-value.ts';
import { parseExpression } from './parse-expression.ts';
import { SymbolicError } from './symbolic-error.ts';

export interface SymbolicRequest {
  readonly expect: string;
  readonly answer: string;
  /** The MathML that the browser made of each input; null for none. */
  readonly dynamath: readonly PyValue[];
  /** `matrix`, `numerical`, in one text. */
  readonly options: string;
}

export interface SymbolicVerdict {
  readonly isRight: boolean;
  /** HTML. */
  readonly message: string;
}

/** A comparison without an answer: an unknown is neither near a number nor far from it. */
export class UndecidedError extends Error {}

const threshold = 1e-3;

/**
 * Whether an expression is the expected one: numbers within 0.1 %, other expressions when they look the same after the sums and products
 * that sympy does by itself; nothing is expanded or simplified.
 */
export function symbolicCheck({ expect, answer, dynamath, options }: SymbolicRequest): SymbolicVerdict {
  const isMatrix = options.includes('matrix');
  const expected = expectedExpression(expect, isMatrix);
  if (typeof expected === 'string') return { isRight: false, message: expected };
  const given = readOrNull(answer, isMatrix);
  const right = numericValue(expected);
  const value = given && numericValue(given);
  if (right !== null && given && value !== null) {
    const isRight = isNear(value, right);
    return { isRight, message: isRight ? '' : entered(given) };
  }
  if (options.includes('numerical')) throw new UndecidedError('cannot determine truth value of Relational');
  if (given && keyOf(given) === keyOf(expected)) return { isRight: true, message: entered(given) };
  if (!dynamath[0]) {
    return { isRight: false, message: `[symmath_check] failed to get MathML for input; dynamath=${pyRepr(dynamath)}` };
  }
  return {
    isRight: false,
    message: alert(`Error in evaluating your expression '${escapeMarkup(answer)}' as a valid equation`),
  };
}

function expectedExpression(text: string, isMatrix: boolean): Expression | string {
  try {
    return read(text, isMatrix);
  } catch (error) {
    if (!(error instanceof SymbolicError)) throw error;
    const shown = escapeMarkup(text);
    return alert(
      `Error Sympify of expression 'could not parse '${shown}'' failed, because of exception being raised:\n` +
        `SyntaxError: ${error.message} (&lt;string&gt;, line 1) in parsing OUR expected answer "${shown}"`,
    );
  }
}

function readOrNull(text: string, isMatrix: boolean): Expression | null {
  try {
    return read(text, isMatrix);
  } catch (error) {
    if (error instanceof SymbolicError) return null;
    throw error;
  }
}

function read(text: string, isMatrix: boolean): Expression {
  const expression = parseExpression(text);
  return isMatrix ? asMatrix(expression) : expression;
}

/** A list of rows of one length becomes a matrix; anything else stays. */
function asMatrix(expression: Expression): Expression {
  if (expression.kind !== 'list') return expression;
  const rows = expression.items.map((item) => (item.kind === 'list' ? item.items : null));
  const [first] = rows;
  const isRectangle = first && rows.every((row) => row?.length === first.length);
  return isRectangle ? { kind: 'matrix', rows: rows.map((row) => row ?? []) } : expression;
}

function isNear(value: Complex, expected: Complex): boolean {
  if (expected.re === 0 && expected.im === 0) return Math.hypot(value.re, value.im) < threshold;
  const distance = Math.hypot(value.re - expected.re, value.im - expected.im);
  return distance / Math.hypot(expected.re, expected.im) < threshold;
}

const entered = (expression: Expression): string =>
  `<p>You entered: [mathjax]${escapeMarkup(latex(expression))}[/mathjax]<br/></p>`;

const alert = (sentence: string): string => `<div class="capa_alert"><p>${sentence}</p></div>`;
