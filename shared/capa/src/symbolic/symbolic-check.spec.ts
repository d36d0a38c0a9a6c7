import { describe, expect, it } from 'vitest';
import { latex } from './latex.ts';
import { parseExpression } from './parse-expression.ts';
import { symbolicCheck, UndecidedError } from './symbolic-check.ts';

const check = (expect: string, answer: string, options = ''): boolean =>
  symbolicCheck({ expect, answer, dynamath: [null], options }).isRight;

describe('Two expressions are the same', () => {
  it.each([
    ['x+x', '2*x'],
    ['x*x*x', 'x^3'],
    ['x/x', '1'],
    ['2*(x+y)', '2*x+2*y'],
    ['(x*y)^2', 'x^2*y^2'],
    ['(x^2)^3', 'x^6'],
    ['x^a*x^b', 'x^(a+b)'],
    ['-(-x)', 'x'],
    ['x-x', '0'],
    ['sqrt(8)', '2*sqrt(2)'],
    ['sqrt(1/2)', 'sqrt(2)/2'],
    ['sqrt(-4)*x', '2*i*x'],
    ['i*i*x', '-x'],
    ['8^(1/3)*x', '2*x'],
    ['x*sin(-y)', '-x*sin(y)'],
    ['cos(-y)*x', 'cos(y)*x'],
    ['exp(x)', 'e^x'],
    ['ln(x)', 'log(x)'],
    ['e^ln(x)', 'x'],
    ['ln(e)*x', 'x'],
    ['sin(0)+cos(0)+x', '1+x'],
    ['abs(-2)*x', '2*x'],
    ['1^x', '1'],
    ['x^0', '1'],
    ['0.5*x+0.5*x', '1.0*x'],
    ['2^-2*x', 'x/4'],
    ['f(x,y)', 'f(x, y)'],
    ['[[1,2],[3,4]]', '[[1,2],[3,4]]'],
  ])('%s and %s', (one, other) => {
    expect(check(one, other)).toBe(true);
  });

  it.each([
    ['(x+1)^2', 'x^2+2*x+1'],
    ['x', 'X'],
    ['a*b', 'ab'],
    ['x', ''],
    ['x', '2x'],
    ['x', '1/0*x'],
    ['x', '[1]+x'],
    ['x', 'x $ y'],
    ['x', '(x'],
    ['x', 'f(x'],
  ])('but %s and %s are not', (one, other) => {
    expect(check(one, other)).toBe(false);
  });

  it.each([
    ['pi', '3.1415', true],
    ['5', '5.006', false],
    ['0', '0.0005', true],
    ['0', '0.002', false],
    ['2*i', '2*i', true],
    ['sin(1)', '0.84147', true],
    ['asin(1)', 'pi/2', true],
  ])('numbers within 0.1 %%: %s and %s', (one, other, isRight) => {
    expect(check(one, other)).toBe(isRight);
  });

  it('cannot tell whether an unknown is a number', () => {
    expect(() => check('5', 'x', 'numerical')).toThrow(UndecidedError);
  });

  it('reads rows of one length as a matrix when told to', () => {
    expect(check('[[1,0],[0,1]]', '[[1,0],[0,1]]', 'matrix')).toBe(true);
    expect(check('[[1],[0,1]]', '[[1],[0,1]]', 'matrix')).toBe(true);
    expect(check('x', '[x]', 'matrix')).toBe(false);
  });

  it('says so when the browser sent its own notation, which nothing here reads', () => {
    const { message } = symbolicCheck({ expect: 'x', answer: '2x', dynamath: ['<math/>'], options: '' });
    expect(message).toContain("Error in evaluating your expression '2x' as a valid equation");
  });
});

describe('An expression in LaTeX', () => {
  it.each([
    ['x^2+2*x+1', 'x^{2} + 2 x + 1'],
    ['1-x', '1 - x'],
    ['x/2', '\\frac{x}{2}'],
    ['-x/2', '- \\frac{x}{2}'],
    ['3*x/(2*y^2)', '\\frac{3 x}{2 y^{2}}'],
    ['1/x', '\\frac{1}{x}'],
    ['sqrt(2)*x', '\\sqrt{2} x'],
    ['x^(1/3)', '\\sqrt[3]{x}'],
    ['(x+1)*y', 'y \\left(x + 1\\right)'],
    ['(x+1)^2', '\\left(x + 1\\right)^{2}'],
    ['sin(x)^2', '\\sin^{2}{\\left(x \\right)}'],
    ['asin(x)', '\\operatorname{asin}{\\left(x \\right)}'],
    ['foo(x)+f(x)', 'f{\\left(x \\right)} + \\operatorname{foo}{\\left(x \\right)}'],
    ['abs(x)', '\\left|{x}\\right|'],
    ['e^x*pi', '\\pi e^{x}'],
    ['2*i+1', '1 + 2 i'],
    ['alpha_1+R1+x_mu', 'R_{1} + \\alpha_{1} + x_{\\mu}'],
    ['-3/4', '- \\frac{3}{4}'],
    ['5.0', '5.0'],
    ['0.0000001', '1.0 \\cdot 10^{-7}'],
    ['2*2^x', '2 \\cdot 2^{x}'],
    ['[x, 1]', '\\left[ x, \\  1\\right]'],
  ])('%s is %s', (text, printed) => {
    expect(latex(parseExpression(text))).toBe(printed);
  });
});

describe('An answer that would cost more than it is worth', () => {
  it.each(['9^9^9', '2^(2^100)', '(2^60000)*(2^60000)', `${'('.repeat(1000)}x${')'.repeat(1000)}`, '1+'.repeat(5000)])(
    'is not right: %s',
    (answer) => {
      expect(symbolicCheck({ expect: 'x', answer, dynamath: [null], options: '' }).isRight).toBe(false);
    },
  );
});
