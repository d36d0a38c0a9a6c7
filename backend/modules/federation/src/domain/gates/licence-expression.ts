/** Licences under which code may be shipped inside a page of any site. */
const welcome =
  /^(MIT(-0)?|ISC|0BSD|BSD(-[23]-Clause)?|Apache-2\.0|CC0-1\.0|CC-BY-(3|4)\.0|Unlicense|Zlib|Python-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|WTFPL|Artistic-2\.0)$/;

/**
 * Whether an SPDX expression leaves a welcome choice: `(MIT OR GPL-3.0)` offers one, `MIT AND GPL-3.0` binds to both.
 * `AND` binds tighter than `OR`; an exception after `WITH` only ever grants more.
 */
export function isWelcome(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const { value, rest } = anyOf(words);
  return value && rest.length === 0;
}

interface Read {
  readonly value: boolean;
  readonly rest: readonly string[];
}

function anyOf(words: readonly string[]): Read {
  let { value, rest } = allOf(words);
  while (rest[0]?.toUpperCase() === 'OR') {
    const next = allOf(rest.slice(1));
    value ||= next.value;
    rest = next.rest;
  }
  return { value, rest };
}

function allOf(words: readonly string[]): Read {
  let { value, rest } = one(words);
  while (rest[0]?.toUpperCase() === 'AND') {
    const next = one(rest.slice(1));
    value &&= next.value;
    rest = next.rest;
  }
  return { value, rest };
}

function one([first = '', ...after]: readonly string[]): Read {
  if (first === '(') {
    const { value, rest } = anyOf(after);
    return { value: value && rest[0] === ')', rest: rest.slice(1) };
  }
  const rest = after[0]?.toUpperCase() === 'WITH' ? after.slice(2) : after;
  return { value: welcome.test(first), rest };
}
