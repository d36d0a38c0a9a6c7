import { logarithm } from './complex-functions.ts';
import { FormulaError } from './formula-error.ts';
import { type Complex, complex, type Quantity, real, toFloat } from './quantity.ts';

export type QuantityFunction = (argument: Quantity) => Quantity;

/** A NumPy function; `leavesTheLine` says for which real numbers the complex one is asked. */
export function elementary(
  name: string,
  ofReal: (x: number) => number,
  ofComplex: (z: Complex) => Complex,
  leavesTheLine: (x: number) => boolean = () => false,
): QuantityFunction {
  return (argument) => {
    if (argument.kind === 'complex') return fromComplex(ofComplex(argument.value));
    if (argument.kind === 'int' && !fitsMachineWord(argument.value)) throw noSuchLoop(name);
    const x = toFloat(argument);
    return leavesTheLine(x) ? fromComplex(ofComplex({ re: x, im: 0 })) : real(ofReal(x), true);
  };
}

export const isNegative = (x: number): boolean => x < 0;
export const isBeyondOne = (x: number): boolean => Math.abs(x) > 1;
const fromComplex = ({ re, im }: Complex): Quantity => complex(re, im, true);

export function logarithmTo(factor: number): (z: Complex) => Complex {
  return (z) => {
    const { re, im } = logarithm(z);
    return { re: re * factor, im: im * factor };
  };
}

/** Larger whole numbers are objects to NumPy, and objects have no sine. */
function fitsMachineWord(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value || BigInt.asUintN(64, value) === value;
}

function noSuchLoop(name: string): FormulaError {
  return new FormulaError(
    'TypeError',
    `loop of ufunc does not support argument 0 of type int which has no callable ${name} method`,
  );
}
