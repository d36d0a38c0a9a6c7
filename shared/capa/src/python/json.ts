import { pythonError } from '../errors.ts';
import { floatRepr, isList, type PyValue } from './values.ts';

/**
 * Python's `json.loads`: ints and floats kept apart, `NaN` and `Infinity` read. Throws `JSONDecodeError` in Python's own words,
 * which learners' recorded results hold.
 */
export function parsePythonJson(text: string): PyValue {
  const reader = new JsonReader(text);
  const value = reader.value(reader.skipBlank(0));
  const end = reader.skipBlank(reader.at);
  if (end < text.length) throw reader.error('Extra data', end);
  return value;
}

/** Python's `json.dumps` without blanks between items; the text that `parsePythonJson` reads back as the same value. */
export function writePythonJson(value: PyValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return floatJson(value);
  if (isList(value)) return `[${value.map(writePythonJson).join(',')}]`;
  return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${writePythonJson(item)}`).join(',')}}`;
}

function floatJson(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return Number.isFinite(value) ? floatRepr(value) : value > 0 ? 'Infinity' : '-Infinity';
}

const words: readonly (readonly [string, PyValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
];
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class JsonReader {
  at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  error(message: string, at: number): Error {
    const line = this.text.slice(0, at).split('\n').length;
    const column = at - this.text.lastIndexOf('\n', at - 1);
    return pythonError('JSONDecodeError', `${message}: line ${line} column ${column} (char ${at})`);
  }

  skipBlank(from: number): number {
    let at = from;
    while (' \t\n\r'.includes(this.text[at] ?? 'x')) at += 1;
    return at;
  }

  value(from: number): PyValue {
    const first = this.text[from];
    if (first === '"') return this.string(from + 1);
    if (first === '{') return this.dict(from + 1);
    if (first === '[') return this.list(from + 1);
    for (const [word, value] of words) {
      if (!this.text.startsWith(word, from)) continue;
      this.at = from + word.length;
      return value;
    }
    const pattern = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
    pattern.lastIndex = from;
    const found = pattern.exec(this.text);
    if (!found) throw this.error('Expecting value', from);
    this.at = pattern.lastIndex;
    return found[2] === undefined && found[3] === undefined ? BigInt(found[0]) : Number(found[0]);
  }

  private list(from: number): PyValue {
    const items: PyValue[] = [];
    let at = this.skipBlank(from);
    if (this.text[at] === ']') {
      this.at = at + 1;
      return items;
    }
    for (;;) {
      items.push(this.value(at));
      at = this.skipBlank(this.at);
      const next = this.text[at];
      this.at = at + 1;
      if (next === ']') return items;
      if (next !== ',') throw this.error("Expecting ',' delimiter", at);
      at = this.skipBlank(at + 1);
    }
  }

  private dict(from: number): PyValue {
    const items = new Map<string, PyValue>();
    let at = this.skipBlank(from);
    if (this.text[at] === '}') {
      this.at = at + 1;
      return items;
    }
    for (;;) {
      if (this.text[at] !== '"') throw this.error('Expecting property name enclosed in double quotes', at);
      const key = this.string(at + 1);
      at = this.skipBlank(this.at);
      if (this.text[at] !== ':') throw this.error("Expecting ':' delimiter", at);
      items.set(key, this.value(this.skipBlank(at + 1)));
      at = this.skipBlank(this.at);
      const next = this.text[at];
      this.at = at + 1;
      if (next === '}') return items;
      if (next !== ',') throw this.error("Expecting ',' delimiter", at);
      at = this.skipBlank(at + 1);
    }
  }

  private string(from: number): string {
    let content = '';
    for (let at = from; ; ) {
      const character = this.text[at];
      if (character === undefined) throw this.error('Unterminated string starting at', from - 1);
      if (character === '"') {
        this.at = at + 1;
        return content;
      }
      if (character < ' ') throw this.error('Invalid control character at', at);
      if (character !== '\\') {
        content += character;
        at += 1;
        continue;
      }
      const letter = this.text[at + 1];
      if (letter === undefined) throw this.error('Unterminated string starting at', from - 1);
      if (letter === 'u') {
        const code = this.text.slice(at + 2, at + 6);
        if (!/^[0-9a-fA-F]{4}$/.test(code)) throw this.error('Invalid \\uXXXX escape', at + 2);
        content += String.fromCharCode(Number.parseInt(code, 16));
        at += 6;
      } else {
        const escaped = escapes[letter];
        if (escaped === undefined) throw this.error('Invalid \\escape', at);
        content += escaped;
        at += 2;
      }
    }
  }
}
