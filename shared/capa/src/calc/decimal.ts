/** An exact decimal number: digits times a power of ten. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Python's decimals carry this many digits; a longer result is rounded, half to even. */
const precision = 28;

/** Whether the shortest decimal texts of two finite floats differ by no more than that of a third. */
export function differByAtMost(a: number, b: number, tolerance: number): boolean {
  if (tolerance === Number.POSITIVE_INFINITY) return true;
  const difference = rounded(subtract(decimalOf(a), decimalOf(b)));
  const excess = subtract({ ...difference, digits: magnitude(difference.digits) }, decimalOf(tolerance));
  return excess.digits <= 0n;
}

function decimalOf(value: number): Decimal {
  const [, sign = '', units = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return { digits: BigInt(`${sign}${units}${fraction}`), exponent: Number(exponent) - fraction.length };
}

function subtract(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: scaled(a, exponent) - scaled(b, exponent), exponent };
}

function scaled({ digits, exponent }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}

function rounded({ digits, exponent }: Decimal): Decimal {
  const surplus = magnitude(digits).toString().length - precision;
  if (surplus <= 0) return { digits, exponent };
  const unit = 10n ** BigInt(surplus);
  const rest = magnitude(digits) % unit;
  const down = magnitude(digits) / unit;
  const isUp = rest * 2n > unit || (rest * 2n === unit && down % 2n === 1n);
  const kept = isUp ? down + 1n : down;
  return { digits: digits < 0n ? -kept : kept, exponent: exponent + surplus };
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
