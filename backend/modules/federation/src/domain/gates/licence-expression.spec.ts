import { expect, it } from 'vitest';
import { isWelcome } from './licence-expression.ts';

it.each([
  ['MIT', true],
  ['BSD-3-Clause', true],
  ['(MIT OR GPL-3.0)', true],
  ['GPL-3.0 OR MIT', true],
  ['MIT AND GPL-3.0', false],
  ['MIT OR Apache-2.0 AND GPL-3.0', true],
  ['(MIT OR Apache-2.0) AND GPL-3.0', false],
  ['(MIT AND (ISC OR GPL-2.0))', true],
  ['Apache-2.0 WITH LLVM-exception', true],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['(MIT', false],
  ['', false],
])('code under "%s" may be shipped: %s', (expression, expected) => {
  expect(isWelcome(expression)).toBe(expected);
});
