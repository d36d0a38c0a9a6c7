import { describe, expect, it } from 'vitest';
import { hasFormula, needsTypesetting } from './delimiters.ts';

describe('hasFormula', () => {
  it.each([
    ['inline LaTeX', 'The speed \\(v\\) is small', true],
    ['LaTeX on its own line', '\\[\\frac{a}{b}\\]', true],
    ['the long marks of old courses', '[mathjaxinline]x^2[/mathjaxinline]', true],
    ['AsciiMath', 'Compute `x/2` now', true],
    ['an environment', '\\begin{align}a&=b\\end{align}', true],
    ['prices', 'It costs $5 to $10 (about \\$7)', false],
    ['a lone backtick', 'press ` to go on', false],
    ['an open mark without its end', 'see \\(a', false],
  ])('of %s', (_name, text, expected) => {
    expect(hasFormula(text)).toBe(expected);
  });
});

describe('needsTypesetting', () => {
  it('sees MathML without any mark', () => {
    const element = document.createElement('div');
    element.innerHTML = '<math><mi>x</mi></math>';
    expect(needsTypesetting(element)).toBe(true);
  });
});
