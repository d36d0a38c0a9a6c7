import type { Decimal128 } from 'bson';
import { add, divide, fitsLong, isDecimal, isInteger, type Numeric, narrow } from '../bson/arithmetic.ts';
import { double, isNumeric, type Maybe, toNumber } from '../bson/values.ts';

/** A running sum that keeps the widest number type it met and does not lose the small terms of a long column. */
export class Total {
  count = 0;
  #small = 0;
  #whole = 0n;
  #isLong = false;
  #real = 0;
  #lost = 0;
  #hasReal = false;
  #decimal: Decimal128 | null = null;

  /** What is no number is passed over. */
  add(value: Maybe): void {
    if (!isNumeric(value)) return;
    this.count++;
    if (isDecimal(value)) this.#decimal = add(this.#decimal ?? 0, value) as Decimal128;
    else if (typeof value === 'number' && isInteger(value)) this.#addSmall(value);
    else if (typeof value === 'bigint') {
      this.#isLong = true;
      this.#whole += value;
    } else this.#addReal(toNumber(value));
  }

  get sum(): Numeric {
    const whole = this.#whole + BigInt(this.#small);
    if (this.#decimal) {
      const rest = this.#hasReal ? double(this.#real + this.#lost) : 0;
      return add(add(this.#decimal, whole) as Numeric, rest) as Numeric;
    }
    if (this.#hasReal) return double(this.#real + this.#lost + Number(whole));
    return fitsLong(whole) ? narrow(whole, this.#isLong) : double(Number(whole));
  }

  /** Null without a number; a decimal when one was met, else always a double. */
  get average(): Numeric | null {
    if (this.count === 0) return null;
    const { sum } = this;
    return isDecimal(sum) ? divide(sum, this.count) : double(toNumber(sum) / this.count);
  }

  #addSmall(value: number): void {
    this.#small += value;
    if (Math.abs(this.#small) < 2 ** 52) return;
    this.#whole += BigInt(this.#small);
    this.#small = 0;
  }

  /** Neumaier's summation: what a large partial sum swallows is kept beside it. */
  #addReal(value: number): void {
    this.#hasReal = true;
    const next = this.#real + value;
    if (Number.isFinite(next)) {
      this.#lost += Math.abs(this.#real) >= Math.abs(value) ? this.#real - next + value : value - next + this.#real;
    }
    this.#real = next;
  }
}
