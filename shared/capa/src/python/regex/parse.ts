import { readSet } from './character-set.ts';
import { categoryOf, characterEscape } from './escapes.ts';
import { type Flags, readFlags } from './flags.ts';
import { type Place, RegexError, type RegexNode } from './nodes.ts';
import { PatternReader } from './pattern-reader.ts';
import { fixedWidth } from './width.ts';

export interface ParsedRegex {
  readonly node: RegexNode;
  readonly groupCount: number;
}

/** Reads a pattern of Python 3.11's `re`. Throws {@link RegexError} in Python's words, positions counted in characters. */
export function parseRegex(pattern: string, ignoresCase: boolean): ParsedRegex {
  const reader = new PatternReader(pattern);
  const parser = new Parser(reader);
  const node = parser.choice({ ignoresCase, multiline: false, dotAll: false, verbose: false });
  if (!reader.isAtEnd) throw reader.error('unbalanced parenthesis', reader.at);
  return { node, groupCount: parser.groupCount };
}

const places: ReadonlyMap<string, Place> = new Map([
  ['A', 'text-start'],
  ['Z', 'text-end'],
  ['b', 'boundary'],
  ['B', 'no-boundary'],
]);

class Parser {
  groupCount = 0;
  private readonly reader: PatternReader;
  private readonly names = new Map<string, number>();
  private readonly openGroups = new Set<number>();

  constructor(reader: PatternReader) {
    this.reader = reader;
  }

  choice(flags: Flags): RegexNode {
    const branches = [this.sequence(flags)];
    while (this.reader.take('|')) branches.push(this.sequence(flags));
    return branches.length === 1 && branches[0] ? branches[0] : { kind: 'choice', branches };
  }

  private sequence(flags: Flags): RegexNode {
    const items: RegexNode[] = [];
    while (!this.reader.isAtEnd && this.reader.peek() !== '|' && this.reader.peek() !== ')') {
      const start = this.reader.at;
      const character = this.reader.next();
      if (flags.verbose && /\s/.test(character)) continue;
      if (flags.verbose && character === '#') {
        while (!this.reader.isAtEnd && this.reader.next() !== '\n');
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
        return readSet(this.reader, start, flags);
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
    if (character !== '{' || this.reader.peek() === '}') return null;
    const here = this.reader.at;
    const low = this.reader.digits();
    const high = this.reader.take(',') ? this.reader.digits() : low;
    if (!this.reader.take('}')) {
      this.reader.at = here;
      return null;
    }
    const min = low === '' ? 0 : Number(low);
    const max = high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (max < min) throw this.reader.error('min repeat greater than max repeat', here);
    return { min, max };
  }

  private repeat(items: RegexNode[], { min, max }: { min: number; max: number }, start: number): void {
    const item = items.pop();
    if (!item || item.kind === 'at' || (item.kind === 'sequence' && item.items.length === 0)) {
      throw this.reader.error('nothing to repeat', start);
    }
    if (item.kind === 'repeat') throw this.reader.error('multiple repeat', start);
    const manner = this.reader.take('?') ? 'lazy' : this.reader.take('+') ? 'possessive' : 'greedy';
    items.push({ kind: 'repeat', item, min, max, manner });
  }

  private group(start: number, flags: Flags): RegexNode | null {
    if (!this.reader.take('?')) return this.capture(start, null, flags);
    const mark = this.reader.isAtEnd ? null : this.reader.next();
    switch (mark) {
      case null:
        throw this.reader.error('unexpected end of pattern', this.reader.at);
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
        return this.inside(start, readFlags(this.reader, flags, mark, start));
    }
  }

  /** The rest of a group up to its parenthesis. */
  private inside(start: number, flags: Flags): RegexNode {
    const node = this.choice(flags);
    if (!this.reader.take(')')) throw this.reader.error('missing ), unterminated subpattern', start);
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
    if (this.reader.take('<')) {
      const at = this.reader.at;
      const name = this.name('>');
      if (this.names.has(name)) {
        const text = `redefinition of group name '${name}' as group ${this.groupCount + 1}; was group ${this.names.get(name)}`;
        throw this.reader.error(text, at);
      }
      return this.capture(start, name, flags);
    }
    if (this.reader.take('=')) {
      const at = this.reader.at;
      const name = this.name(')');
      const index = this.names.get(name);
      if (index === undefined) throw this.reader.error(`unknown group name '${name}'`, at);
      if (this.openGroups.has(index)) throw this.reader.error('cannot refer to an open group', at);
      return { kind: 'reference', index, ignoresCase: flags.ignoresCase };
    }
    const character = this.reader.isAtEnd ? null : this.reader.next();
    if (character === null) throw this.reader.error('unexpected end of pattern', this.reader.at);
    throw this.reader.error(`unknown extension ?P${character}`, start + 1);
  }

  private name(end: string): string {
    const start = this.reader.at;
    let name = '';
    while (!this.reader.isAtEnd && this.reader.peek() !== end) name += this.reader.next();
    if (name === '' && !this.reader.isAtEnd) throw this.reader.error('missing group name', start);
    if (!this.reader.take(end)) {
      throw this.reader.error(name === '' ? 'missing group name' : `missing ${end}, unterminated name`, start);
    }
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
      throw this.reader.error(`bad character in group name '${name}'`, start);
    return name;
  }

  private comment(start: number): null {
    while (!this.reader.isAtEnd) if (this.reader.next() === ')') return null;
    throw this.reader.error('missing ), unterminated comment', start);
  }

  private lookBehind(start: number, flags: Flags): RegexNode {
    const mark = this.reader.isAtEnd ? null : this.reader.next();
    if (mark === null) throw this.reader.error('unexpected end of pattern', this.reader.at);
    if (mark !== '=' && mark !== '!') throw this.reader.error(`unknown extension ?<${mark}`, start + 1);
    return this.look(start, true, mark === '!', flags);
  }

  private look(start: number, isBehind: boolean, isNegative: boolean, flags: Flags): RegexNode {
    const item = this.inside(start, flags);
    const width = isBehind ? fixedWidth(item) : 0;
    if (width === null) throw new RegexError('look-behind requires fixed-width pattern');
    return { kind: 'look', isBehind, isNegative, width, item };
  }

  private condition(start: number, flags: Flags): RegexNode {
    const at = this.reader.at;
    let name = '';
    while (!this.reader.isAtEnd && this.reader.peek() !== ')') name += this.reader.next();
    if (!this.reader.take(')')) throw this.reader.error('missing ), unterminated name', at);
    const index = /^[0-9]+$/.test(name) ? Number(name) : this.names.get(name);
    if (index === undefined) throw this.reader.error(`unknown group name '${name}'`, at);
    if (index === 0) throw this.reader.error('bad group number', at);
    const yes = this.sequence(flags);
    const no: RegexNode = this.reader.take('|') ? this.sequence(flags) : { kind: 'sequence', items: [] };
    if (this.reader.peek() === '|')
      throw this.reader.error('conditional backref with more than two branches', this.reader.at);
    if (!this.reader.take(')')) throw this.reader.error('missing ), unterminated subpattern', start);
    if (index > this.groupCount) throw this.reader.error(`invalid group reference ${index}`, at);
    return { kind: 'condition', index, yes, no };
  }

  private escape(start: number, flags: Flags): RegexNode {
    if (this.reader.isAtEnd) throw this.reader.error('bad escape (end of pattern)', start);
    const letter = this.reader.next();
    const category = categoryOf(letter);
    if (category) {
      return { kind: 'set', isNegative: false, items: [{ kind: 'category', ...category }], ignoresCase: false };
    }
    const place = places.get(letter);
    if (place) return { kind: 'at', place };
    if (/[0-9]/.test(letter)) return this.numberEscape(letter, start, flags);
    return literal(characterEscape(this.reader, letter, start), flags);
  }

  private numberEscape(first: string, start: number, flags: Flags): RegexNode {
    if (first === '0') return literal(Number.parseInt(this.reader.upTo(3, /[0-7]/, first), 8), flags);
    let number = first;
    if (/[0-9]/.test(this.reader.peek() ?? '')) {
      number += this.reader.next();
      if (/[0-7]/.test(first) && /[0-7]/.test(number[1] ?? '') && /[0-7]/.test(this.reader.peek() ?? '')) {
        number += this.reader.next();
        const code = Number.parseInt(number, 8);
        if (code > 255) throw this.reader.error(`octal escape value \\${number} outside of range 0-0o377`, start);
        return literal(code, flags);
      }
    }
    const index = Number(number);
    if (index > this.groupCount) throw this.reader.error(`invalid group reference ${index}`, start + 1);
    if (this.openGroups.has(index)) throw this.reader.error('cannot refer to an open group', start);
    return { kind: 'reference', index, ignoresCase: flags.ignoresCase };
  }
}

function literal(code: number, { ignoresCase }: Flags): RegexNode {
  return { kind: 'char', code, ignoresCase };
}
