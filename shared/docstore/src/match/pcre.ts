import { CommandError, notSupported } from '../errors.ts';

const start = '(?<![\\s\\S])';
const end = '(?![\\s\\S])';
const lastLine = `(?=\\n?${end})`;

const escapes: Readonly<Record<string, string>> = {
  A: start,
  z: end,
  Z: lastLine,
  a: '\\x07',
  e: '\\x1b',
  h: '[\\t \\u00a0]',
  R: '(?:\\r\\n|[\\n\\v\\f\\r])',
  s: '[\\t-\\r ]',
  S: '[^\\t-\\r ]',
};

const named: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\t-\\r ',
  blank: '\\t ',
  punct: '!-\\/:-@\\[-`\\{-~',
  xdigit: '0-9a-fA-F',
  word: '\\w',
};

interface Rule {
  readonly at: RegExp;
  readonly put: string | ((match: readonly string[]) => string);
}

const foreign = (match: readonly string[]): never => {
  throw notSupported(`the syntax ${match[0]} in regular expressions`);
};
const invalid = (match: readonly string[]): never => {
  throw new CommandError(51091, `Regular expression is invalid: unrecognized character follows \\ in ${match[0]}`);
};

/** Both kinds of text know these; the first rule that fits a place is taken. */
const escaped: readonly Rule[] = [
  { at: /\\Q([\s\S]*?)(?:\\E|$)/y, put: ([, text = '']) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') },
  { at: /\\x\{([0-9a-fA-F]+)\}/y, put: '\\u{$1}' },
  { at: /\\([pP])([A-Z])/y, put: '\\$1{$2}' },
  { at: /\\[pP]\{\w+\}|\\x[0-9a-fA-F]{2}|\\[dDwWbBnrtfv]|\\[\\^$.*+?()[\]{}|/]/y, put: '$&' },
  { at: /\\[GKXCNHVgcEoQ]/y, put: foreign },
];

const inClass: readonly Rule[] = [
  ...escaped,
  { at: /\[:(\w+):\]/y, put: (match) => named[match[1] ?? ''] ?? foreign(match) },
  { at: /\[:\^/y, put: foreign },
  { at: /\\s/y, put: '\\t-\\r ' },
  { at: /\\h/y, put: '\\t \\u00a0' },
  { at: /\\[-\dS]/y, put: '$&' },
  { at: /\\[a-zA-Z]/y, put: invalid },
  { at: /\\([\s\S])/y, put: '$1' },
  { at: /[[()|{}]/y, put: '\\$&' },
];

const outside: readonly Rule[] = [
  ...escaped,
  { at: /\\([AzZaehRsS])/y, put: ([, letter = '']) => escapes[letter] ?? '' },
  { at: /\\(?:\d|k<\w+>)/y, put: '$&' },
  { at: /\\[a-zA-Z]/y, put: invalid },
  { at: /\\([\s\S])/y, put: '$1' },
  { at: /(?:[*+?]|\{\d+(?:,\d*)?\})\+/y, put: foreign },
  { at: /\{\d+(?:,\d*)?\}/y, put: '$&' },
  { at: /[{}\]]/y, put: '\\$&' },
  { at: /\(\?#[^)]*\)/y, put: '' },
  { at: /\(\?P=(\w+)\)/y, put: '\\k<$1>' },
  { at: /\(\?P?<(\w+)>/y, put: '(?<$1>' },
  { at: /\(\?(?::|<?[=!]|[ims]+(?:-[ims]+)?:|-[ims]+:)/y, put: '$&' },
  { at: /\(\?[^)]?|\(\*/y, put: foreign },
];

/** A regular expression as MongoDB's engine reads it, in JavaScript's syntax: what has no counterpart is refused. */
export function fromPcre(source: string, options: ReadonlySet<string>): string {
  const isLines = options.has('m');
  const rules: readonly Rule[] = [
    ...(options.has('x') ? [{ at: /\s+|#[^\n]*/y, put: '' }] : []),
    { at: /\^/y, put: isLines ? '(?<![^\\n])' : start },
    { at: /\$/y, put: isLines ? `(?=\\n|${end})` : lastLine },
    ...(options.has('s') ? [] : [{ at: /\./y, put: '[^\\n]' }]),
    ...outside,
  ];
  let out = '';
  for (let at = 0; at < source.length; ) {
    const opening = source[at] === '[' ? /\[\^?\]?/y : null;
    if (!opening) {
      const taken = take(rules, source, at);
      out += taken.text;
      at = taken.next;
      continue;
    }
    opening.lastIndex = at;
    const [head = ''] = opening.exec(source) ?? [];
    out += head.replace(/\]$/, '\\]');
    at += head.length;
    while (at < source.length && source[at] !== ']') {
      const taken = take(inClass, source, at);
      out += taken.text;
      at = taken.next;
    }
    out += source[at++] ?? '';
  }
  return out;
}

function take(rules: readonly Rule[], source: string, at: number): { readonly text: string; readonly next: number } {
  for (const { at: pattern, put } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    const text =
      typeof put === 'string'
        ? put.replace(/\$([&\d])/g, (_, part: string) => match[part === '&' ? 0 : Number(part)] ?? '')
        : put(match);
    return { text, next: at + match[0].length };
  }
  return { text: source[at] ?? '', next: at + 1 };
}
