import { FormulaError } from './formula-error.ts';
import type { Formula, Term } from './syntax-tree.ts';

/** How deep parentheses may nest before Python, too, gives up. */
const deepest = 100;

/** Sticky patterns: each is tried where reading stands. */
const numberText =
  /[+-]?[ \t\r\n]*(?:\d+(?:\.\d*)?|\.\d+)(?:[ \t\r\n]*[eE][ \t\r\n]*[+-]?[ \t\r\n]*\d+)?(?:[ \t\r\n]*%)?/y;
const mixedTensor = /[A-Za-z][A-Za-z0-9]*(?:_\{[A-Za-z0-9]+\})?\^\{[A-Za-z0-9]+\}'*/y;
const lowerTensor = /[A-Za-z][A-Za-z0-9]*_\{[A-Za-z0-9]+\}'*/y;
const plainName = /[A-Za-z][A-Za-z0-9_]*'*/y;
const sign = /[+-]/y;
const factor = /[*/]/y;
const beside = /\|\|/y;
const raised = /\^/y;
const opening = /\(/y;
const closing = /\)/y;

/**
 * Reads a formula. From loose to tight: a sum with one leading sign of its own; `*` and `/`; `||`, resistors in parallel; `^`; and
 * numbers, which carry a sign, so that `2*-3` can be read and `2*-x` cannot. Nothing is multiplied by standing side by side.
 *
 * A parsing grammar: the first alternative that fits is taken for good. Source: the grammar of Open edX's calculator.
 */
export function parseFormula(text: string): Formula {
  return new FormulaReader(text).read();
}

class FormulaReader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): Formula {
    const formula = this.sum();
    this.skipBlanks();
    if (formula === null || this.at < this.text.length) throw this.unreadable();
    return formula;
  }

  private sum(): Formula | null {
    if (this.depth > deepest) throw new FormulaError('RecursionError', 'maximum recursion depth exceeded');
    const leading = this.take(sign);
    const first = this.product();
    if (first === null) return null;
    const rest = this.terms(sign, () => this.product(), isSumOperator);
    return { kind: 'sum', terms: [{ operator: leading === '-' ? '-' : '+', operand: first }, ...rest] };
  }

  private product(): Formula | null {
    const first = this.parallel();
    if (first === null) return null;
    const rest = this.terms(factor, () => this.parallel(), isProductOperator);
    return { kind: 'product', terms: [{ operator: '*', operand: first }, ...rest] };
  }

  private parallel(): Formula | null {
    const operands = this.chain(beside, () => this.power());
    return operands && joined('parallel', operands);
  }

  private power(): Formula | null {
    const operands = this.chain(raised, () => this.atom());
    return operands && joined('power', operands);
  }

  private atom(): Formula | null {
    return this.number() ?? this.call() ?? this.variable() ?? this.group();
  }

  /** Blanks may stand between sign, digits, exponent and percent sign, and nowhere inside. */
  private number(): Formula | null {
    const text = this.take(numberText);
    return text === null ? null : { kind: 'number', text: text.replace(/[ \t\r\n]/g, '') };
  }

  private call(): Formula | null {
    const before = this.at;
    const name = this.take(plainName);
    const argument = name === null ? null : this.group();
    if (name !== null && argument !== null) return { kind: 'function', name, argument };
    this.at = before;
    return null;
  }

  /** A tensor's name with its indices, `U_{ijk}^{123}`, or a plain one; primes may follow either. */
  private variable(): Formula | null {
    const name = this.take(mixedTensor) ?? this.take(lowerTensor) ?? this.take(plainName);
    return name === null ? null : { kind: 'variable', name };
  }

  private group(): Formula | null {
    const before = this.at;
    if (this.take(opening) === null) return null;
    this.depth += 1;
    const inside = this.sum();
    this.depth -= 1;
    if (inside !== null && this.take(closing) !== null) return inside;
    this.at = before;
    return null;
  }

  private terms<Operator extends string>(
    operators: RegExp,
    operand: () => Formula | null,
    isOperator: (text: string) => text is Operator,
  ): Term<Operator>[] {
    const terms: Term<Operator>[] = [];
    for (;;) {
      const before = this.at;
      const operator = this.take(operators);
      const next = operator === null ? null : operand();
      if (operator === null || next === null || !isOperator(operator)) {
        this.at = before;
        return terms;
      }
      terms.push({ operator, operand: next });
    }
  }

  private chain(operator: RegExp, operand: () => Formula | null): Formula[] | null {
    const first = operand();
    if (first === null) return null;
    const operands = [first];
    for (;;) {
      const before = this.at;
      const next = this.take(operator) === null ? null : operand();
      if (next === null) {
        this.at = before;
        return operands;
      }
      operands.push(next);
    }
  }

  private take(pattern: RegExp): string | null {
    const before = this.at;
    this.skipBlanks();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at = found === null ? before : this.at + found.length;
    return found;
  }

  private skipBlanks(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  private unreadable(): FormulaError {
    const found = /[A-Za-z0-9]{1,16}|[^]/y;
    found.lastIndex = this.at;
    const where = `(at char ${this.at}), (line:1, col:${this.at + 1})`;
    const what = found.exec(this.text)?.[0];
    return new FormulaError(
      'ParseException',
      `Expected end of text, found ${what === undefined ? 'end of text' : `'${what}'`}  ${where}`,
    );
  }
}

function joined(kind: 'parallel' | 'power', operands: readonly Formula[]): Formula {
  const [only] = operands;
  return only !== undefined && operands.length === 1 ? only : { kind, operands };
}

const isSumOperator = (text: string): text is '+' | '-' => text === '+' || text === '-';
const isProductOperator = (text: string): text is '*' | '/' => text === '*' || text === '/';
