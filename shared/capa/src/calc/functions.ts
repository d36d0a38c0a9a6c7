import { divide, magnitude, subtract } from './arithmetic.ts';
import * as complexMath from './complex-functions.ts';
import { elementary, isBeyondOne, isNegative, logarithmTo, type QuantityFunction } from './elementary-function.ts';
import { FormulaError } from './formula-error.ts';
import * as precise from './precise-math.ts';
import { type Quantity, real, toFloat, whole } from './quantity.ts';

const one = whole(1n);
const inverse: QuantityFunction = (x) => divide(real(1), x);

/** Beyond this a factorial takes more time than an answer deserves; it has 5,736 digits here. */
const largestFactorial = 2_000n;

/**
 * The functions every formula may use. Their results follow NumPy's rules. Some leave the real line where they must (`sqrt(-4)`,
 * `arcsin(2)`); the others have no value there (`arccosh(0.5)`, `arcsec(0.5)`).
 */
export const defaultFunctions: ReadonlyMap<string, QuantityFunction> = new Map(Object.entries(namedFunctions()));

function namedFunctions(): Readonly<Record<string, QuantityFunction>> {
  const sin = elementary('sin', precise.sin, complexMath.sine);
  const cos = elementary('cos', precise.cos, complexMath.cosine);
  const tan = elementary('tan', precise.tan, complexMath.tangent);
  const sinh = elementary('sinh', Math.sinh, complexMath.hyperbolicSine);
  const cosh = elementary('cosh', Math.cosh, complexMath.hyperbolicCosine);
  const tanh = elementary('tanh', Math.tanh, complexMath.hyperbolicTangent);
  const arccos = elementary('arccos', precise.acos, complexMath.arcCosine);
  const arcsin = elementary('arcsin', precise.asin, complexMath.arcSine);
  const arctan = elementary('arctan', precise.atan, complexMath.arcTangent);
  const arcsinh = elementary('arcsinh', Math.asinh, complexMath.areaSine);
  const arccosh = elementary('arccosh', Math.acosh, complexMath.areaCosine);
  const arctanh = elementary('arctanh', Math.atanh, complexMath.areaTangent);
  return {
    sin,
    cos,
    tan,
    sec: (x) => divide(one, cos(x)),
    csc: (x) => divide(one, sin(x)),
    cot: (x) => divide(one, tan(x)),
    sqrt: elementary('sqrt', Math.sqrt, complexMath.squareRoot, isNegative),
    log10: elementary('log10', Math.log10, logarithmTo(Math.LOG10E), isNegative),
    log2: elementary('log2', Math.log2, logarithmTo(Math.LOG2E), isNegative),
    ln: elementary('log', precise.log, complexMath.logarithm, isNegative),
    exp: elementary('exp', precise.exp, complexMath.exponential),
    arccos: elementary('arccos', precise.acos, complexMath.arcCosine, isBeyondOne),
    arcsin: elementary('arcsin', precise.asin, complexMath.arcSine, isBeyondOne),
    arctan,
    arcsec: (x) => arccos(inverse(x)),
    arccsc: (x) => arcsin(inverse(x)),
    arccot: (x) => subtract(real(realPart(x) < 0 ? -Math.PI / 2 : Math.PI / 2), arctan(x)),
    abs: absolute,
    fact: factorial,
    factorial,
    sinh,
    cosh,
    tanh,
    sech: (x) => divide(one, cosh(x)),
    csch: (x) => divide(one, sinh(x)),
    coth: (x) => divide(one, tanh(x)),
    arcsinh,
    arccosh,
    arctanh: elementary('arctanh', Math.atanh, complexMath.areaTangent, isBeyondOne),
    arcsech: (x) => arccosh(inverse(x)),
    arccsch: (x) => arcsinh(inverse(x)),
    arccoth: (x) => arctanh(inverse(x)),
  };
}

function realPart(x: Quantity): number {
  return x.kind === 'complex' ? x.value.re : toFloat(x);
}

function absolute(x: Quantity): Quantity {
  switch (x.kind) {
    case 'int':
      return whole(magnitude(x.value), BigInt.asIntN(64, x.value) === x.value);
    case 'float':
      return real(Math.abs(x.value), true);
    case 'complex':
      return real(precise.hypot(x.value.re, x.value.im), true);
  }
}

/** Only an exact whole number has a factorial: not 3.0, and not 6/2. */
function factorial(x: Quantity): Quantity {
  if (x.kind !== 'int') {
    throw new FormulaError('TypeError', `'${pythonType(x)}' object cannot be interpreted as an integer`);
  }
  if (x.value < 0n) throw new FormulaError('ValueError', 'factorial() not defined for negative values');
  if (x.value > largestFactorial) {
    throw new FormulaError('OverflowError', `factorial() argument should not exceed ${largestFactorial}`);
  }
  return whole(productOf(1n, x.value));
}

/** By halves, so that long numbers meet seldom. */
function productOf(from: bigint, to: bigint): bigint {
  if (to - from > 8n) return productOf(from, (from + to) / 2n) * productOf((from + to) / 2n + 1n, to);
  let product = 1n;
  for (let factor = from; factor <= to; factor += 1n) product *= factor;
  return product;
}

function pythonType({ kind, isNumpy }: Quantity): string {
  if (!isNumpy) return kind;
  return kind === 'complex' ? 'numpy.complex128' : 'numpy.float64';
}
