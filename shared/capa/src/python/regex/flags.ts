import type { PatternReader } from './pattern-reader.ts';

export interface Flags {
  readonly ignoresCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly verbose: boolean;
}

/** Reads `(?flags-flags:` to its colon; `first` is the character behind the question mark. */
export function readFlags(reader: PatternReader, flags: Flags, first: string, start: number): Flags {
  let changed = flags;
  let isOn = true;
  let isFlagMissing = false;
  for (let character: string | null = first; ; character = reader.isAtEnd ? null : reader.next()) {
    if (character === null || (character === ')' && isFlagMissing)) {
      const lack = isFlagMissing ? 'missing flag' : isOn ? 'missing -, : or )' : 'missing :';
      throw reader.error(lack, character === null ? reader.at : reader.at - 1);
    }
    if (character === ':') return changed;
    if (character === ')') {
      if (!isOn) throw reader.error('missing :', reader.at - 1);
      throw reader.error('global flags not at the start of the expression', start);
    }
    if (character === '-' && isOn) {
      isOn = false;
      isFlagMissing = true;
      continue;
    }
    const flag = flagNames.get(character);
    if (flag === undefined) {
      if (character === first) throw reader.error(`unknown extension ?${character}`, start + 1);
      throw reader.error(/[A-Za-z]/.test(character) ? 'unknown flag' : 'missing -, : or )', reader.at - 1);
    }
    isFlagMissing = false;
    if (flag !== null) changed = { ...changed, [flag]: isOn };
  }
}

/** Python's letters for them. Those of `null` choose between texts and bytes, and a pattern here is text. */
const flagNames: ReadonlyMap<string, keyof Flags | null> = new Map([
  ['i', 'ignoresCase'],
  ['m', 'multiline'],
  ['s', 'dotAll'],
  ['x', 'verbose'],
  ['a', null],
  ['u', null],
  ['L', null],
]);
