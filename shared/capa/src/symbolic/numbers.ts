import { SymbolicError } from './symbolic-error.ts';

/** A number within an expression: an exact fraction in lowest terms (`q` above 0), or a float. */
export type Num = Rational | { readonly kind: 'float'; readonly value: number };

export interface Rational {
  readonly kind: 'rational';
  readonly p: bigint;
  readonly q: bigint;
}

export const integer = (value: bigint | number): Rational => ({ kind: 'rational', p: BigInt(value), q: 1n });
export const zero = integer(0);
export const one = integer(1);
export const minusOne = integer(-1);
export const half: Rational = { kind: 'rational', p: 1n, q: 2n };

/** Learners write these numbers and a server reckons them: at some 20,000 digits it gives up. */
const mostBits = 2 ** 16;
const tooLong = 1n << BigInt(mostBits);

export function fraction(p: bigint, q: bigint): Rational {
  if (p >= tooLong || p <= -tooLong || q >= tooLong || q <= -tooLong) throw new SymbolicError('a number is too long');
  const divisor = gcd(p, q) * (q < 0n ? -1n : 1n);
  return { kind: 'rational', p: p / divisor, q: q / divisor };
}

export function addNumbers(a: Num, b: Num): Num {
  if (a.kind === 'rational' && b.kind === 'rational') return fraction(a.p * b.q + b.p * a.q, a.q * b.q);
  return { kind: 'float', value: toNumber(a) + toNumber(b) };
}

export function multiplyNumbers(a: Num, b: Num): Num {
  if (a.kind === 'rational' && b.kind === 'rational') return fraction(a.p * b.p, a.q * b.q);
  return { kind: 'float', value: toNumber(a) * toNumber(b) };
}

export const toNumber = (number: Num): number =>
  number.kind === 'float' ? number.value : Number(number.p) / Number(number.q);

export const isInteger = (number: Num): number is Rational => number.kind === 'rational' && number.q === 1n;
export const isZeroNumber = (number: Num): boolean => number.kind === 'rational' && number.p === 0n;
export const isOne = (number: Num): boolean => number.kind === 'rational' && number.p === 1n && number.q === 1n;
export const isNegative = (number: Num): boolean => toNumber(number) < 0;

/** A whole power; the base is not 0 where the exponent is negative. */
export function wholePower(base: Rational, exponent: bigint): Rational {
  const times = exponent < 0n ? -exponent : exponent;
  if (times * BigInt(Math.max(bitsOf(base.p), bitsOf(base.q)) - 1) > mostBits)
    throw new SymbolicError('a number is too long');
  return exponent < 0n
    ? fraction(base.q ** -exponent, base.p ** -exponent)
    : fraction(base.p ** exponent, base.q ** exponent);
}

/** `n` as `outside ** root * inside`, with as much outside as trial division finds. */
export function extractRoot(n: bigint, root: bigint): { readonly outside: bigint; readonly inside: bigint } {
  let outside = 1n;
  let inside = 1n;
  let rest = n;
  for (let prime = 2n; prime * prime <= rest && prime < 10_000n; prime += 1n) {
    let count = 0n;
    while (rest % prime === 0n) {
      rest /= prime;
      count += 1n;
    }
    outside *= prime ** (count / root);
    inside *= prime ** (count % root);
  }
  return { outside, inside: inside * rest };
}

/** Of the magnitude; 1 for 0 and 1, whose powers do not grow. */
const bitsOf = (n: bigint): number => (n < 0n ? -n : n).toString(2).length;

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
