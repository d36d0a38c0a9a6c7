import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluator } from './evaluator.ts';
import type { CalcNumber } from './quantity.ts';

const valueOf = (text: string): CalcNumber => evaluator({ x: 2.5, R1: 3, r_2: 6, "f'": 7, 'U_{ij}^{k}': 8 }, {}, text);

describe('A formula', () => {
  it.each<[string, CalcNumber]>([
    ['7', 7n],
    [' + 7 ', 7n],
    ['7.', 7],
    ['.5', 0.5],
    ['5 e 3', 5000],
    ['2.5E-1', 0.25],
    ['50%', 0.5],
    ['1e3 %', 10],
    ['12345678901234567890+1', 12345678901234567891n],
    ['6/2', 3],
    ['10^20', 100000000000000000000n],
    ['2^-1', 0.5],
    ['0^0', 1n],
    ['10^25/10^24', 10],
    ['(10^400+10^399)/10^399', 11],
    ['1/10^400', 0],
  ])('reads the numbers of %s: %s', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each<[string, CalcNumber]>([
    ['2+3*4', 14n],
    ['2*3^2', 18n],
    ['2^3^2', 512n],
    ['-2^2', -4n],
    ['2^-1^2', 2n],
    ['2*-3', -6n],
    ['3--2', 5n],
    ['--5', 5n],
    ['-+5', -5n],
    ['12/3/2', 2],
    ['4-3-2', -1n],
    ['(2+3)*4', 20n],
    ['6||3', 2],
    ['2*6||3', 4],
    ['6||3^1', 2],
    ['4||4||2', 1],
    ['6||0', Number.NaN],
    ['R1||r_2', 2],
  ])('ranks its operators: %s is %s', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each<[string, CalcNumber]>([
    ['x', 2.5],
    ['X*r1', 7.5],
    ["f'", 7],
    ['U_{ij}^{k}', 8],
    ['pi', Math.PI],
    ['E', Math.E],
    ['i*j', { re: -1, im: 0 }],
    ['sin (pi/2)', 1],
    ['SIN(0)', 0],
    ['fact(20)', 2432902008176640000n],
    ['factorial(abs(-3))', 6n],
    ['abs(3+4*i)', 5],
    ['abs(10^30)', 10n ** 30n],
  ])('knows names in any case: %s is %s', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each([
    ['2*-x'],
    ['---5'],
    ['2x'],
    ['x 2'],
    ['2**3'],
    ['5!'],
    ['[1]'],
    ['x%'],
    ['1.2.3'],
    ['3,5'],
    ['x+'],
    ['٣'],
    ['2e'],
    ['()'],
    ['{}'],
  ])('cannot be read as %s', (text) => {
    expect(() => valueOf(text)).toThrow(expect.objectContaining({ name: 'ParseException' }));
  });

  it('says where reading ended', () => {
    expect(() => valueOf('9.8 metres')).toThrow("Expected end of text, found 'metres'  (at char 4), (line:1, col:5)");
    expect(() => valueOf('2+')).toThrow("Expected end of text, found '+'");
  });

  it('that is blank has no value, and is not an error', () => {
    expect(valueOf(' \n ')).toBeNaN();
  });

  it('may nest its parentheses, but not without end', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(valueOf(nested(50))).toBe(1n);
    expect(() => valueOf(nested(2_000))).toThrow(expect.objectContaining({ name: 'RecursionError' }));
  });
});

describe('A formula that goes wrong', () => {
  it.each([
    ['(1', 'UnmatchedParenthesis', '1 parentheses were opened but never closed.'],
    ['((1)', 'UnmatchedParenthesis', '1 parentheses were opened but never closed.'],
    ['1)', 'UnmatchedParenthesis', 'A closing parenthesis was found after segment 1, but there is no matching'],
    ['a+b+a', 'UndefinedVariable', 'Invalid Input: a, b not permitted in answer as a variable'],
    ['g(x)', 'UndefinedVariable', 'Invalid Input: g not permitted in answer as a function'],
    ['x(3)', 'UndefinedVariable', 'as a function (did you forget to use * for multiplication?)'],
    ['g(y)', 'UndefinedVariable', 'Invalid Input: y not permitted in answer as a variable'],
    ['log(2)', 'UndefinedVariable', 'Invalid Input: log not permitted in answer as a function'],
    ['1/0', 'ZeroDivisionError', 'division by zero'],
    ['1.5/0', 'ZeroDivisionError', 'float division by zero'],
    ['i/0', 'ZeroDivisionError', 'complex division by zero'],
    ['0^-1', 'ZeroDivisionError', '0.0 cannot be raised to a negative power'],
    ['0^i', 'ZeroDivisionError', '0.0 to a negative or complex power'],
    ['1||-1', 'ZeroDivisionError', 'float division by zero'],
    ['10^400+0.5', 'OverflowError', 'int too large to convert to float'],
    ['10^400/2', 'OverflowError', 'integer division result too large for a float'],
    ['10.0^400', 'OverflowError', 'Numerical result out of range'],
    ['(10^200*i)^100', 'OverflowError', 'Numerical result out of range'],
    ['9^9^9', 'OverflowError', 'exponent too large'],
    ['10^15000*10^15000', 'OverflowError', 'the number is too long'],
    ['1+'.repeat(3000), 'ParseException', 'too long'],
    ['fact(10^9)', 'OverflowError', 'factorial() argument should not exceed'],
    ['fact(-1)', 'ValueError', 'not defined for negative values'],
    ['abs(2)^-1', 'ValueError', 'Integers to negative integer powers are not allowed.'],
    ['9'.repeat(4301), 'ValueError', '4301 digits'],
    ['fact(3.0)', 'TypeError', "'float' object cannot be interpreted as an integer"],
    ['fact(sin(0))', 'TypeError', "'numpy.float64' object"],
    ['fact(i)', 'TypeError', "'complex' object"],
    ['fact(sqrt(-1))', 'TypeError', "'numpy.complex128' object"],
    ['sqrt(10^20)', 'TypeError', 'no callable sqrt method'],
  ])('%s says %s', (text, name, message) => {
    expect(() => valueOf(text)).toThrow(expect.objectContaining({ name, message: expect.stringContaining(message) }));
  });

  it('suggests the right case where case matters', () => {
    const strict = (text: string) => () => evaluator({ Mass: 1, m: 2 }, {}, text, { caseSensitive: true });
    expect(strict('mass*M')).toThrow('M, mass not permitted in answer as a variable (did you mean Mass, m?)');
    expect(strict('Sin(m)')).toThrow('Sin not permitted in answer as a function (did you mean sin?)');
    expect(strict('Mass+m')()).toBe(3);
  });
});

describe('Functions', () => {
  it.each([
    ['sqrt(-4)', { re: 0, im: 2 }],
    ['ln(-1)', { re: 0, im: Math.PI }],
    ['log10(-100)', { re: 2, im: 1.3643763538418412 }],
    ['log2(-8)', { re: 3, im: 4.532360141827194 }],
    ['arcsin(2)', { re: 1.5707963267948966, im: 1.3169578969248166 }],
    ['arccos(2)', { re: 0, im: -1.3169578969248166 }],
    ['arctanh(2)', { re: 0.5493061443340549, im: 1.5707963267948966 }],
    ['(-8)^(1/3)', { re: 1, im: 1.7320508075688772 }],
    ['i^i', { re: 0.20787957635076193, im: 0 }],
    ['e^(i*pi)', { re: -1, im: 0 }],
    ['sin(1+i)', { re: 1.2984575814159773, im: 0.6349639147847361 }],
    ['cos(1+i)', { re: 0.8337300251311491, im: -0.9888977057628651 }],
    ['tan(1+i)', { re: 0.2717525853195117, im: 1.0839233273386946 }],
    ['tan(1+30*i)', { re: 0, im: 1 }],
    ['sinh(1+i)', { re: 0.6349639147847361, im: 1.2984575814159773 }],
    ['cosh(1+i)', { re: 0.8337300251311491, im: 0.9888977057628651 }],
    ['tanh(1+i)', { re: 1.0839233273386946, im: 0.2717525853195117 }],
    ['arcsin(1+i)', { re: 0.6662394324925153, im: 1.0612750619050355 }],
    ['arccos(1+i)', { re: 0.9045568943023814, im: -1.0612750619050355 }],
    ['arctan(1+i)', { re: 1.0172219678978514, im: 0.40235947810852507 }],
    ['arcsinh(1+i)', { re: 1.0612750619050357, im: 0.6662394324925153 }],
    ['arccosh(1+i)', { re: 1.0612750619050357, im: 0.9045568943023814 }],
    ['arctanh(-1-i)', { re: -0.40235947810852507, im: -1.0172219678978514 }],
    ['exp(1+i)', { re: 1.4686939399158851, im: 2.2873552871788423 }],
    ['sqrt(3-4*i)', { re: 2, im: -1 }],
    ['sqrt(-3+4*i)', { re: 1, im: 2 }],
    ['(1+2*i)/(3-4*i)', { re: -0.2, im: 0.4 }],
    ['(1+2*i)/(3*i)', { re: 2 / 3, im: -1 / 3 }],
    ['(1+i)^-2', { re: 0, im: -0.5 }],
    ['sqrt(-4)^(1+i)', { re: -0.2656539988492411, im: 0.3198181138561361 }],
    ['1/sqrt(-4)', { re: 0, im: -0.5 }],
  ])('leave the real line: %s', (text, { re, im }) => {
    const value = valueOf(text);
    expect(value).toEqual({ re: expect.closeTo(re, 9), im: expect.closeTo(im, 9) });
  });

  it.each([
    ['sec(1)', 1.8508157176809255],
    ['csc(1)', 1.1883951057781212],
    ['cot(1)', 0.6420926159343306],
    ['arcsec(2)', 1.0471975511965979],
    ['arccsc(2)', 0.5235987755982989],
    ['arccot(2)', 0.4636476090008061],
    ['arccot(-1)', -Math.PI / 4],
    ['sech(1)', 0.6480542736638855],
    ['csch(1)', 0.8509181282393215],
    ['coth(1)', 1.3130352854993312],
    ['arcsech(0.5)', 1.3169578969248166],
    ['arccsch(2)', 0.48121182505960347],
    ['arccoth(2)', 0.5493061443340549],
    ['log10(1000)', 3],
    ['log2(8)', 3],
    ['ln(e)', 1],
    ['arctan(1)', Math.PI / 4],
  ])('on the real line: %s', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 13);
  });

  it.each([['arccosh(0.5)'], ['arcsec(0.5)'], ['sin(-1)^0.5'], ['0/sin(0)']])('have no value for %s', (text) => {
    expect(valueOf(text)).toBeNaN();
  });

  it('answer infinity where plain numbers refuse', () => {
    expect(valueOf('1/sin(0)')).toBe(Number.POSITIVE_INFINITY);
    expect(valueOf('abs(3)/0')).toBe(Number.POSITIVE_INFINITY);
    expect(valueOf('abs(2)^62*2')).toBe(-(2n ** 63n));
    expect(valueOf('abs(2)*10^30')).toBe(2n * 10n ** 30n);
  });

  it('pass through a sum and a product in every pair of parentheses', () => {
    expect(valueOf('1/(sin(0)*-1)')).toBe(Number.POSITIVE_INFINITY);
    expect(valueOf('arccot(i)')).toEqual({ re: Number.NaN, im: Number.NEGATIVE_INFINITY });
  });

  it('of the caller are found first, and receive exact numbers', () => {
    const double = (value: CalcNumber): CalcNumber => (typeof value === 'bigint' ? value * 2n : Number.NaN);
    expect(evaluator({}, { Sin: double }, 'sin(4)')).toBe(8n);
  });
});

describe('The calculator', () => {
  const letters = fc.constantFrom(..."0123456789.eE+-*/^|()% xpi_{}'");

  it('answers or refuses any text by name, and never breaks', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (text) => {
        try {
          evaluator({ x: 2 }, {}, text.join(''));
        } catch (failure) {
          expect(failure).toMatchObject({ name: expect.stringMatching(/Error$|Exception$|Variable$|Parenthesis$/) });
        }
      }),
    );
  });

  it('is exact in whole numbers of any size', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        expect(evaluator({ a, b }, {}, '(a+b)*(a-b)')).toBe(a * a - b * b);
      }),
    );
  });

  it('divides whole numbers of any size as if rounded once', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 53n }), fc.bigInt({ min: 1n, max: 10n ** 60n }), (a, factor) => {
        expect(evaluator({ a: a * factor, b: factor }, {}, 'a/b')).toBe(Number(a));
      }),
    );
  });
});
