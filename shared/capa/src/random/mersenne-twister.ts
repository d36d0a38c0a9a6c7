const size = 624;
const middle = 397;
const twist = 0x9908b0df;
const upperBit = 0x80000000;
const lowerBits = 0x7fffffff;

/** MT19937 of Matsumoto and Nishimura (2002), seeded as CPython seeds it: by the 32-bit words of a whole number. */
export class MersenneTwister {
  private readonly words = new Uint32Array(size);
  private position = size;

  /** The seed's sign is ignored. */
  constructor(seed: bigint) {
    this.seedByArray(wordsOf(seed < 0n ? -seed : seed));
  }

  /** The next 32 bits, as a number from 0 to 2^32 - 1. */
  next(): number {
    if (this.position === size) this.regenerate();
    let word = this.at(this.position);
    this.position += 1;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return word >>> 0;
  }

  private seedByArray(key: readonly number[]): void {
    this.seedByNumber(19_650_218);
    let at = 1;
    for (let step = 0; step < Math.max(size, key.length); step += 1) {
      const index = step % key.length;
      this.words[at] = (this.at(at) ^ this.mixed(at, 1_664_525)) + (key[index] ?? 0) + index;
      at = this.following(at);
    }
    for (let step = 1; step < size; step += 1) {
      this.words[at] = (this.at(at) ^ this.mixed(at, 1_566_083_941)) - at;
      at = this.following(at);
    }
    this.words[0] = upperBit;
  }

  private seedByNumber(seed: number): void {
    this.words[0] = seed;
    for (let at = 1; at < size; at += 1) this.words[at] = this.mixed(at, 1_812_433_253) + at;
  }

  /** The word before `at`, folded and multiplied modulo 2^32. */
  private mixed(at: number, factor: number): number {
    const before = this.at(at - 1);
    return Math.imul(before ^ (before >>> 30), factor) >>> 0;
  }

  private following(at: number): number {
    if (at + 1 < size) return at + 1;
    this.words[0] = this.at(size - 1);
    return 1;
  }

  private regenerate(): void {
    for (let at = 0; at < size; at += 1) {
      const joined = (this.at(at) & upperBit) | (this.at((at + 1) % size) & lowerBits);
      this.words[at] = this.at((at + middle) % size) ^ (joined >>> 1) ^ (joined & 1 ? twist : 0);
    }
    this.position = 0;
  }

  private at(index: number): number {
    return this.words[index] ?? 0;
  }
}

function wordsOf(whole: bigint): number[] {
  const words: number[] = [];
  for (let rest = whole; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words.length > 0 ? words : [0];
}
