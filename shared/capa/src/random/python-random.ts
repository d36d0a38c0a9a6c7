import { cos, log, sin } from '../calc/precise-math.ts';
import { MersenneTwister } from './mersenne-twister.ts';

/** At this many values Python no longer derives a whole number from one `random()`: 53 bits would leave gaps. */
const widest = 2 ** 53;

/**
 * Python's `random.Random` with the derivations of Python 2 (package `random2`), which problems are calibrated to: a choice is
 * `floor(random() * n)`. Seeds are whole numbers and their sign is ignored. Python seeds a text by a hash that differs from
 * process to process, and `None` by the operating system, so neither names a sequence: a caller who wants chance brings a seed.
 * Source: the recorded generator vectors.
 */
export class PythonRandom {
  private readonly bits: MersenneTwister;
  /** Normal deviates come in pairs; the second one waits here. */
  private spareGauss: number | null = null;

  /** @param seed a whole number; a fraction throws a RangeError. */
  constructor(seed: number | bigint) {
    this.bits = new MersenneTwister(BigInt(seed));
  }

  /** Uniform in [0, 1), on a grid of 2^-53. */
  random(): number {
    const high = this.bits.next() >>> 5;
    const low = this.bits.next() >>> 6;
    return (high * 67_108_864 + low) / widest;
  }

  /** A whole number of `bits` random bits, 1 to 53. */
  getrandbits(bits: number): number {
    if (!Number.isInteger(bits) || bits < 1 || bits > 53) throw new RangeError(`1 to 53 bits, not ${bits}`);
    if (bits <= 32) return this.bits.next() >>> (32 - bits);
    const low = this.bits.next();
    return (this.bits.next() >>> (64 - bits)) * 2 ** 32 + low;
  }

  /** One of start, start + step, ... before stop; with one argument, one of 0 ... start - 1. */
  randrange(start: number, stop?: number, step = 1): number {
    if (stop === undefined) return this.below(start);
    if (step === 0) throw new RangeError('zero step for randrange()');
    return start + step * this.below(Math.ceil((stop - start) / step));
  }

  /** A whole number from low to high, both included. */
  randint(low: number, high: number): number {
    return this.randrange(low, high + 1);
  }

  choice<Item extends Value>(items: readonly Item[]): Item {
    return at(items, this.index(items.length));
  }

  /** The items in random order, as a new list. */
  shuffle<Item extends Value>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = this.index(last + 1);
      [shuffled[last], shuffled[other]] = [at(shuffled, other), at(shuffled, last)];
    }
    return shuffled;
  }

  /** `count` different places of the list, in random order. */
  sample<Item extends Value>(items: readonly Item[], count: number): Item[] {
    if (count < 0 || count > items.length) throw new RangeError('sample larger than population');
    return items.length <= poolLimit(count) ? this.sampleFromPool(items, count) : this.sampleByPlaces(items, count);
  }

  uniform(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  /** A normal deviate, by the polar form of Box and Muller. */
  gauss(mean: number, deviation: number): number {
    const [standard, spare] = this.spareGauss === null ? this.gaussPair() : [this.spareGauss, null];
    this.spareGauss = spare;
    return mean + standard * deviation;
  }

  private gaussPair(): readonly [number, number] {
    const angle = this.random() * 2 * Math.PI;
    const radius = Math.sqrt(-2 * log(1 - this.random()));
    return [cos(angle) * radius, sin(angle) * radius];
  }

  private sampleFromPool<Item extends Value>(items: readonly Item[], count: number): Item[] {
    const pool = [...items];
    return Array.from({ length: count }, (_, taken) => {
      const place = this.index(pool.length - taken);
      const chosen = at(pool, place);
      pool[place] = at(pool, pool.length - taken - 1);
      return chosen;
    });
  }

  private sampleByPlaces<Item extends Value>(items: readonly Item[], count: number): Item[] {
    const places = new Set<number>();
    while (places.size < count) places.add(this.index(items.length));
    return [...places].map((place) => at(items, place));
  }

  private index(length: number): number {
    return Math.floor(this.random() * length);
  }

  private below(count: number): number {
    if (!(count > 0)) throw new RangeError('empty range for randrange()');
    if (count >= widest) throw new RangeError('randrange() of 2^53 values or more');
    return this.index(count);
  }
}

/** Anything but `undefined`, which would look like a place outside the list. */
type Value = NonNullable<unknown> | null;

/** Up to this population a list is copied and drawn from; above it, a set remembers what was drawn. */
function poolLimit(count: number): number {
  return count > 5 ? 21 + 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 21;
}

function at<Item extends Value>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('cannot choose from an empty sequence');
  return item;
}
