import { type Category, type Place, RegexError, type RegexNode, type SetItem } from './nodes.ts';
import { fixedWidth } from './width.ts';

export interface ParsedRegex {
  readonly node: RegexNode;
  readonly groupCount: number;
}

interface Flags {
  readonly ignoresCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly verbose: boolean;
}

/** Reads a pattern of Python 3.11's `re`. Throws {@link RegexError} in Python's words, positions counted in characters. */
export function parseRegex(pattern: string, ignoresCase: boolean): ParsedRegex {
  const parser = new Parser(pattern);
  const node = parser.choice({ ignoresCase, multiline: false, dotAll: false, verbose: false });
  if (!parser.isAtEnd) throw parser.error('unbalanced parenthesis', parser.at);
  return { node, groupCount: parser.groupCount };
}

const categories: Readonly<Record<string, { category: Category; isNegative: boolean }>> = {
  d: { category: 'digit', isNegative: false },
  D: { category: 'digit', isNegative: true },
  w: { category: 'word', isNegative: false },
  W: { category: 'word', isNegative: true },
  s: { category: 'space', isNegative: false },
  S: { category: 'space', isNegative: true },
};
const places: Readonly<Record<string, Place>> = {
  A: 'text-start',
  Z: 'text-end',
  b: 'boundary',
  B: 'no-boundary',
};
const plainEscapes: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
const flagNames: Readonly<Record<string, keyof Flags | null>> = {
  i: 'ignoresCase',
  m: 'multiline',
  s: 'dotAll',
  x: 'verbose',
  a: null,
  u: null,
  L: null,
};

class Parser {
  at = 0;
  groupCount = 0;
  private readonly text: readonly string[];
  private readonly names = new Map<string, number>();
  private readonly openGroups = new Set<number>();

  constructor(pattern: string) {
    this.text = [...pattern];
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  error(message: string, position: number): RegexError {
    const before = this.text.slice(0, position).join('');
    const lines = this.text.includes('\n')
      ? ` (line ${before.split('\n').length}, column ${position - (before.lastIndexOf('\n') + 1) + 1})`
      : '';
    return new RegexError(`${message} at position ${position}${lines}`);
  }

  choice(flags: Flags): RegexNode {
    const branches = [this.sequence(flags)];
    while (this.take('|')) branches.push(this.sequence(flags));
    return branches.length === 1 && branches[0] ? branches[0] : { kind: 'choice', branches };
  }

  private sequence(flags: Flags): RegexNode {
    const items: RegexNode[] = [];
    while (!this.isAtEnd && this.peek() !== '|' && this.peek() !== ')') {
      const start = this.at;
      const character = this.next();
      if (flags.verbose && /\s/.test(character)) continue;
      if (flags.verbose && character === '#') {
        while (!this.isAtEnd && this.next() !== '\n');
        continue;
      }
      const bounds = this.repeatBounds(character);
      if (bounds) this.repeat(items, bounds, start);
      else {
        const item = this.item(character, start, flags);
        if (item) items.push(item);
      }
    }
    return items.length === 1 && items[0] ? items[0] : { kind: 'sequence', items };
  }

  private item(character: string, start: number, flags: Flags): RegexNode | null {
    switch (character) {
      case '.':
        return { kind: 'any', includesNewline: flags.dotAll };
      case '^':
        return { kind: 'at', place: flags.multiline ? 'line-start' : 'text-start' };
      case '$':
        return { kind: 'at', place: flags.multiline ? 'line-end' : 'before-last-newline' };
      case '[':
        return this.set(start, flags);
      case '(':
        return this.group(start, flags);
      case '\\':
        return this.escape(start, flags);
      default:
        return literal(character.codePointAt(0) ?? 0, flags);
    }
  }

  private repeatBounds(character: string): { min: number; max: number } | null {
    if (character === '*') return { min: 0, max: Number.POSITIVE_INFINITY };
    if (character === '+') return { min: 1, max: Number.POSITIVE_INFINITY };
    if (character === '?') return { min: 0, max: 1 };
    if (character !== '{' || this.peek() === '}') return null;
    const here = this.at;
    const low = this.digits();
    const high = this.take(',') ? this.digits() : low;
    if (!this.take('}')) {
      this.at = here;
      return null;
    }
    const min = low === '' ? 0 : Number(low);
    const max = high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (max < min) throw this.error('min repeat greater than max repeat', here);
    return { min, max };
  }

  private repeat(items: RegexNode[], { min, max }: { min: number; max: number }, start: number): void {
    const item = items.pop();
    if (!item || item.kind === 'at' || (item.kind === 'sequence' && item.items.length === 0)) {
      throw this.error('nothing to repeat', start);
    }
    if (item.kind === 'repeat') throw this.error('multiple repeat', start);
    const manner = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
    items.push({ kind: 'repeat', item, min, max, manner });
  }

  private group(start: number, flags: Flags): RegexNode | null {
    if (!this.take('?')) return this.capture(start, null, flags);
    const mark = this.isAtEnd ? null : this.next();
    switch (mark) {
      case null:
        throw this.error('unexpected end of pattern', this.at);
      case 'P':
        return this.named(start, flags);
      case ':':
        return this.inside(start, flags);
      case '#':
        return this.comment(start);
      case '=':
      case '!':
        return this.look(start, false, mark === '!', flags);
      case '<':
        return this.lookBehind(start, flags);
      case '(':
        return this.condition(start, flags);
      case '>':
        return { kind: 'atomic', item: this.inside(start, flags) };
      default:
        return this.flagGroup(mark, start, flags);
    }
  }

  /** The rest of a group up to its parenthesis. */
  private inside(start: number, flags: Flags): RegexNode {
    const node = this.choice(flags);
    if (!this.take(')')) throw this.error('missing ), unterminated subpattern', start);
    return node.kind === 'repeat' ? { kind: 'sequence', items: [node] } : node;
  }

  private capture(start: number, name: string | null, flags: Flags): RegexNode {
    this.groupCount += 1;
    const index = this.groupCount;
    if (name !== null) this.names.set(name, index);
    this.openGroups.add(index);
    const item = this.inside(start, flags);
    this.openGroups.delete(index);
    return { kind: 'group', index, item };
  }

  private named(start: number, flags: Flags): RegexNode {
    if (this.take('<')) {
      const at = this.at;
      const name = this.name('>');
      if (this.names.has(name)) {
        const text = `redefinition of group name '${name}' as group ${this.groupCount + 1}; was group ${this.names.get(name)}`;
        throw this.error(text, at);
      }
      return this.capture(start, name, flags);
    }
    if (this.take('=')) {
      const at = this.at;
      const name = this.name(')');
      const index = this.names.get(name);
      if (index === undefined) throw this.error(`unknown group name '${name}'`, at);
      if (this.openGroups.has(index)) throw this.error('cannot refer to an open group', at);
      return { kind: 'reference', index, ignoresCase: flags.ignoresCase };
    }
    const character = this.isAtEnd ? null : this.next();
    if (character === null) throw this.error('unexpected end of pattern', this.at);
    throw this.error(`unknown extension ?P${character}`, start + 1);
  }

  private name(end: string): string {
    const start = this.at;
    let name = '';
    while (!this.isAtEnd && this.peek() !== end) name += this.next();
    if (name === '' && !this.isAtEnd) throw this.error('missing group name', start);
    if (!this.take(end)) {
      throw this.error(name === '' ? 'missing group name' : `missing ${end}, unterminated name`, start);
    }
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw this.error(`bad character in group name '${name}'`, start);
    return name;
  }

  private comment(start: number): null {
    while (!this.isAtEnd) if (this.next() === ')') return null;
    throw this.error('missing ), unterminated comment', start);
  }

  private lookBehind(start: number, flags: Flags): RegexNode {
    const mark = this.isAtEnd ? null : this.next();
    if (mark === null) throw this.error('unexpected end of pattern', this.at);
    if (mark !== '=' && mark !== '!') throw this.error(`unknown extension ?<${mark}`, start + 1);
    return this.look(start, true, mark === '!', flags);
  }

  private look(start: number, isBehind: boolean, isNegative: boolean, flags: Flags): RegexNode {
    const item = this.inside(start, flags);
    const width = isBehind ? fixedWidth(item) : 0;
    if (width === null) throw new RegexError('look-behind requires fixed-width pattern');
    return { kind: 'look', isBehind, isNegative, width, item };
  }

  private condition(start: number, flags: Flags): RegexNode {
    const at = this.at;
    let name = '';
    while (!this.isAtEnd && this.peek() !== ')') name += this.next();
    if (!this.take(')')) throw this.error('missing ), unterminated name', at);
    const index = /^[0-9]+$/.test(name) ? Number(name) : this.names.get(name);
    if (index === undefined) throw this.error(`unknown group name '${name}'`, at);
    if (index === 0) throw this.error('bad group number', at);
    const yes = this.sequence(flags);
    const no: RegexNode = this.take('|') ? this.sequence(flags) : { kind: 'sequence', items: [] };
    if (this.peek() === '|') throw this.error('conditional backref with more than two branches', this.at);
    if (!this.take(')')) throw this.error('missing ), unterminated subpattern', start);
    if (index > this.groupCount) throw this.error(`invalid group reference ${index}`, at);
    return { kind: 'condition', index, yes, no };
  }

  private flagGroup(first: string, start: number, flags: Flags): RegexNode {
    let changed = flags;
    let isOn = true;
    let isFlagMissing = false;
    for (let character: string | null = first; ; character = this.isAtEnd ? null : this.next()) {
      if (character === null || (character === ')' && isFlagMissing)) {
        const lack = isFlagMissing ? 'missing flag' : isOn ? 'missing -, : or )' : 'missing :';
        throw this.error(lack, character === null ? this.at : this.at - 1);
      }
      if (character === ':') return this.inside(start, changed);
      if (character === ')') {
        if (!isOn) throw this.error('missing :', this.at - 1);
        throw this.error('global flags not at the start of the expression', start);
      }
      if (character === '-' && isOn) {
        isOn = false;
        isFlagMissing = true;
        continue;
      }
      const flag = flagNames[character];
      if (flag === undefined) {
        if (character === first) throw this.error(`unknown extension ?${character}`, start + 1);
        throw this.error(/[A-Za-z]/.test(character) ? 'unknown flag' : 'missing -, : or )', this.at - 1);
      }
      isFlagMissing = false;
      if (flag !== null) changed = { ...changed, [flag]: isOn };
    }
  }

  private set(start: number, flags: Flags): RegexNode {
    const isNegative = this.take('^');
    const items: SetItem[] = [];
    for (let isFirst = true; isFirst || this.peek() !== ']'; isFirst = false) {
      if (this.isAtEnd) throw this.error('unterminated character set', start);
      const at = this.at;
      const from = this.setItem();
      if (this.peek() !== '-') {
        items.push(typeof from === 'number' ? { kind: 'range', from, to: from } : from);
        continue;
      }
      this.at += 1;
      if (this.isAtEnd) throw this.error('unterminated character set', start);
      if (this.peek() === ']') {
        items.push(typeof from === 'number' ? { kind: 'range', from, to: from } : from, {
          kind: 'range',
          from: 45,
          to: 45,
        });
        continue;
      }
      const to = this.setItem();
      if (typeof from !== 'number' || typeof to !== 'number' || to < from) {
        throw this.error(`bad character range ${this.text.slice(at, this.at).join('')}`, at);
      }
      items.push({ kind: 'range', from, to });
    }
    this.at += 1;
    return { kind: 'set', isNegative, items, ignoresCase: flags.ignoresCase };
  }

  private setItem(): number | SetItem {
    const start = this.at;
    const character = this.next();
    if (character !== '\\') return character.codePointAt(0) ?? 0;
    if (this.isAtEnd) throw this.error('bad escape (end of pattern)', start);
    const letter = this.next();
    const category = categories[letter];
    if (category) return { kind: 'category', ...category };
    if (letter === 'b') return 8;
    if (/[0-7]/.test(letter)) {
      let octal = letter;
      while (octal.length < 3 && /[0-7]/.test(this.peek() ?? '')) octal += this.next();
      return Number.parseInt(octal, 8);
    }
    if (/[0-9]/.test(letter)) throw this.error(`bad escape \\${letter}`, start);
    return this.characterEscape(letter, start);
  }

  private escape(start: number, flags: Flags): RegexNode {
    if (this.isAtEnd) throw this.error('bad escape (end of pattern)', start);
    const letter = this.next();
    const category = categories[letter];
    if (category) {
      return { kind: 'set', isNegative: false, items: [{ kind: 'category', ...category }], ignoresCase: false };
    }
    const place = places[letter];
    if (place) return { kind: 'at', place };
    if (/[0-9]/.test(letter)) return this.numberEscape(letter, start, flags);
    return literal(this.characterEscape(letter, start), flags);
  }

  private numberEscape(first: string, start: number, flags: Flags): RegexNode {
    if (first === '0') {
      let octal = '0';
      while (octal.length < 3 && /[0-7]/.test(this.peek() ?? '')) octal += this.next();
      return literal(Number.parseInt(octal, 8), flags);
    }
    let number = first;
    if (/[0-9]/.test(this.peek() ?? '')) {
      number += this.next();
      if (/[0-7]/.test(first) && /[0-7]/.test(number[1] ?? '') && /[0-7]/.test(this.peek() ?? '')) {
        number += this.next();
        const code = Number.parseInt(number, 8);
        if (code > 255) throw this.error(`octal escape value \\${number} outside of range 0-0o377`, start);
        return literal(code, flags);
      }
    }
    const index = Number(number);
    if (index > this.groupCount) throw this.error(`invalid group reference ${index}`, start + 1);
    if (this.openGroups.has(index)) throw this.error('cannot refer to an open group', start);
    return { kind: 'reference', index, ignoresCase: flags.ignoresCase };
  }

  private characterEscape(letter: string, start: number): number {
    const plain = plainEscapes[letter];
    if (plain !== undefined) return plain;
    const length = { x: 2, u: 4, U: 8 }[letter];
    if (length !== undefined) {
      let code = '';
      while (code.length < length && /[0-9a-fA-F]/.test(this.peek() ?? '')) code += this.next();
      if (code.length < length) throw this.error(`incomplete escape \\${letter}${code}`, start);
      const value = Number.parseInt(code, 16);
      if (value > 0x10ffff) throw this.error(`bad escape \\${letter}${code}`, start);
      return value;
    }
    if (/[A-Za-z]/.test(letter)) throw this.error(`bad escape \\${letter}`, start);
    return letter.codePointAt(0) ?? 0;
  }

  private digits(): string {
    let digits = '';
    while (/^[0-9]$/.test(this.peek() ?? '')) digits += this.next();
    return digits;
  }

  private peek(): string | undefined {
    return this.text[this.at];
  }

  private next(): string {
    const character = this.text[this.at];
    if (character === undefined) throw this.error('unexpected end of pattern', this.at);
    this.at += 1;
    return character;
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }
}

function literal(code: number, { ignoresCase }: Flags): RegexNode {
  return { kind: 'char', code, ignoresCase };
}
