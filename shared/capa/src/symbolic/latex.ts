import { splitCoefficient } from './algebra.ts';
import { type Expression, isNumber, keyOf, type Power } from './expression.ts';
import { isInteger, isNegative, isOne, minusOne, multiplyNumbers, type Num, one, toNumber } from './numbers.ts';

/** An expression as sympy's `latex()` prints it. */
export function latex(expression: Expression): string {
  switch (expression.kind) {
    case 'rational':
    case 'float':
      return numberLatex(expression);
    case 'constant':
      return { pi: '\\pi', E: 'e', I: 'i' }[expression.name];
    case 'symbol':
      return symbolLatex(expression.name);
    case 'call':
      return callLatex(expression.name, expression.arguments, null);
    case 'power':
      return powerLatex(expression);
    case 'sum':
      return sumLatex(expression.terms);
    case 'product':
      return productLatex(expression.coefficient, expression.factors);
    case 'list':
      return `\\left[ ${expression.items.map(latex).join(', \\  ')}\\right]`;
    case 'matrix':
      return `\\left[\\begin{matrix}${expression.rows.map((row) => row.map(latex).join(' & ')).join('\\\\')}\\end{matrix}\\right]`;
  }
}

function numberLatex(number: Num): string {
  if (number.kind === 'rational') {
    if (number.q === 1n) return number.p.toString();
    return `${number.p < 0n ? '- ' : ''}\\frac{${abs(number.p)}}{${number.q}}`;
  }
  const [digits = '', exponent] = String(Number(number.value.toPrecision(15))).split('e');
  const decimal = digits.includes('.') ? digits : `${digits}.0`;
  return exponent === undefined ? decimal : `${decimal} \\cdot 10^{${Number(exponent)}}`;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

const greek = new Set(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega hbar'
  ).split(' '),
);

/** `x1` and `x_1` have an index; names of Greek letters are these letters. */
function symbolLatex(name: string): string {
  const [, letters = name, index = ''] = /^([A-Za-z]+?)_?(\d+|(?<=_)\w+)$/.exec(name) ?? [];
  const base = greek.has(letters) ? `\\${letters}` : letters;
  const below = greek.has(index) ? `\\${index}` : index;
  return below === '' ? base : `${base}_{${below}}`;
}

const knownFunctions: ReadonlyMap<string, string> = new Map([
  ...['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'sinh', 'cosh', 'tanh', 'log'].map(
    (name) => [name, `\\${name}`] as const,
  ),
  ...['asin', 'acos', 'atan'].map((name) => [name, `\\operatorname{${name}}`] as const),
]);

function callLatex(name: string, given: readonly Expression[], exponent: string | null): string {
  const inner = given.map(latex).join(',');
  if (name === 'Abs') return `\\left|{${inner}}\\right|${exponent === null ? '' : `^{${exponent}}`}`;
  const short = name.length === 1 ? name : `\\operatorname{${name}}`;
  const power = exponent === null ? '' : `^{${exponent}}`;
  return `${knownFunctions.get(name) ?? short}${power}{\\left(${inner} \\right)}`;
}

function powerLatex({ base, exponent }: Power): string {
  if (exponent.kind === 'rational' && exponent.p === 1n && exponent.q > 1n) {
    return exponent.q === 2n ? `\\sqrt{${latex(base)}}` : `\\sqrt[${exponent.q}]{${latex(base)}}`;
  }
  if (isNumber(exponent) && isNegative(exponent)) return productLatex(one, [{ kind: 'power', base, exponent }]);
  if (base.kind === 'call' && base.name !== 'Abs') return callLatex(base.name, base.arguments, latex(exponent));
  const isPlain =
    base.kind === 'symbol' || base.kind === 'constant' || (isNumber(base) && isInteger(base) && !isNegative(base));
  return `${isPlain ? latex(base) : `\\left(${latex(base)}\\right)`}^{${latex(exponent)}}`;
}

function sumLatex(terms: readonly Expression[]): string {
  const ordered = inPrintedOrder(terms).map(latex);
  return ordered.reduce((text, term) =>
    term.startsWith('- ') || /^-\d/.test(term) ? `${text} - ${term.replace(/^- ?/, '')}` : `${text} + ${term}`,
  );
}

/** Higher powers of earlier symbols first, numbers last. */
function inPrintedOrder(terms: readonly Expression[]): Expression[] {
  if (isNumberMinus(terms)) return terms.toSorted((one, other) => Number(isNumber(other)) - Number(isNumber(one)));
  const symbols = [...new Set(terms.flatMap(symbolsOf))].sort();
  const degrees = (term: Expression): number[] => symbols.map((symbol) => degreeIn(term, symbol));
  return [...terms].sort((one, other) => {
    const [a, b] = [degrees(one), degrees(other)];
    const index = a.findIndex((degree, position) => degree !== b[position]);
    if (index >= 0) return (b[index] ?? 0) - (a[index] ?? 0);
    const numbersFirst = a.length === 0 ? -1 : 1;
    return numbersFirst * (Number(isNumber(one)) - Number(isNumber(other)));
  });
}

/** A positive number and one negative term are written as a difference. */
function isNumberMinus(terms: readonly Expression[]): boolean {
  const number = terms.find(isNumber);
  const term = terms.find((each) => each.kind === 'product');
  if (terms.length !== 2 || !number || term?.kind !== 'product') return false;
  return !isNegative(number) && isNegative(term.coefficient) && term.factors.length === 1;
}

function symbolsOf(expression: Expression): string[] {
  if (expression.kind === 'symbol') return [expression.name];
  if (expression.kind === 'product') return expression.factors.flatMap(symbolsOf);
  if (expression.kind === 'sum') return expression.terms.flatMap(symbolsOf);
  if (expression.kind === 'power') return [...symbolsOf(expression.base), ...symbolsOf(expression.exponent)];
  return expression.kind === 'call' ? [keyOf(expression)] : [];
}

function degreeIn(term: Expression, symbol: string): number {
  if (term.kind === 'product') return term.factors.reduce((sum, factor) => sum + degreeIn(factor, symbol), 0);
  if (term.kind === 'power' && isNumber(term.exponent)) return toNumber(term.exponent) * degreeIn(term.base, symbol);
  return (term.kind === 'symbol' && term.name === symbol) || (term.kind === 'call' && keyOf(term) === symbol) ? 1 : 0;
}

function productLatex(coefficient: Num, factors: readonly Expression[]): string {
  const isMinus = isNegative(coefficient);
  const size = isMinus ? multiplyNumbers(coefficient, minusOne) : coefficient;
  const below = factors.filter(isBelow).map(upsideDown);
  const above = factors.filter((factor) => !isBelow(factor));
  const [up, down] = size.kind === 'rational' ? [size.p, size.q] : [size, 1n];
  const top = joined(typeof up === 'bigint' ? { kind: 'rational', p: up, q: 1n } : up, above);
  const bottom = joined({ kind: 'rational', p: down, q: 1n }, below);
  return `${isMinus ? '- ' : ''}${bottom === '1' ? top : `\\frac{${top}}{${bottom}}`}`;
}

const sumsLast = (factors: readonly Expression[]): Expression[] => [
  ...factors.filter(({ kind }) => kind !== 'sum'),
  ...factors.filter(({ kind }) => kind === 'sum'),
];

function isBelow(factor: Expression): factor is Power {
  return factor.kind === 'power' && isNegative(splitCoefficient(factor.exponent).coefficient);
}

function upsideDown(factor: Expression): Expression {
  if (factor.kind !== 'power' || !isNumber(factor.exponent)) return factor;
  const exponent = multiplyNumbers(factor.exponent, minusOne);
  return isOne(exponent) ? factor.base : { ...factor, exponent };
}

function joined(coefficient: Num, factors: readonly Expression[]): string {
  const isAlone = factors.length === 1 && isOne(coefficient);
  const texts = sumsLast(factors).map((factor) =>
    factor.kind === 'sum' && !isAlone ? `\\left(${latex(factor)}\\right)` : latex(factor),
  );
  if (isOne(coefficient)) return texts.length === 0 ? '1' : texts.join(' ');
  const [first = ''] = texts;
  const joint = /^\d/.test(first) ? ' \\cdot ' : ' ';
  return texts.length === 0 ? latex(coefficient) : `${latex(coefficient)}${joint}${texts.join(' ')}`;
}
