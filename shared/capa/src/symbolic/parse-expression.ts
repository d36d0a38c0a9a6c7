import { add, call, divide, imaginaryUnit, multiply, negate, power } from './algebra.ts';
import { type Expression } from './expression.ts';
import { integer } from './numbers.ts';
import { SymbolicError } from './symbolic-error.ts';

/** Beyond any answer that is meant; bounds what one costs. */
const longestText = 5_000;
const deepestNesting = 200;

const token = /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)|([A-Za-z_]\w*)|(\*\*|[-+*/^()[\],]))/y;

/**
 * Reads a formula as sympy's `sympify` does with the platform's names: Python's operators, `^` for powers, `i` and `e` for the constants,
 * any other name a symbol or, before a parenthesis, a function. Throws {@link SymbolicError}.
 */
export function parseExpression(text: string): Expression {
  if (text.length > longestText || nestingOf(text) > deepestNesting) throw new SymbolicError('too long');
  const parser = new ExpressionParser(tokensOf(text));
  const expression = parser.sum();
  if (!parser.isAtEnd) throw new SymbolicError('invalid syntax');
  return expression;
}

function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

type Token = { readonly kind: 'number' | 'name' | 'sign'; readonly text: string };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at;
    const [, number, name, sign] = token.exec(text) ?? [];
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else throw new SymbolicError('invalid syntax');
  }
  return tokens;
}

const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

class ExpressionParser {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): Expression {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value = add(value, this.product());
      else if (this.take('-')) value = add(value, negate(this.product()));
      else return value;
    }
  }

  private product(): Expression {
    let value = this.signed();
    for (;;) {
      if (this.take('*')) value = multiply(value, this.signed());
      else if (this.take('/')) value = divide(value, this.signed());
      else return value;
    }
  }

  private signed(): Expression {
    if (this.take('-')) return negate(this.signed());
    return this.take('+') ? this.signed() : this.raised();
  }

  private raised(): Expression {
    const base = this.atom();
    return this.take('**') || this.take('^') ? power(base, this.signed()) : base;
  }

  private atom(): Expression {
    const next = this.tokens[this.at];
    this.at += 1;
    if (next?.kind === 'number') return numberOf(next.text);
    if (next?.kind === 'name') return this.named(next.text);
    if (next?.text === '(') {
      const value = this.sum();
      this.expect(')');
      return value;
    }
    if (next?.text === '[') return { kind: 'list', items: this.items(']') };
    throw new SymbolicError('invalid syntax');
  }

  private named(name: string): Expression {
    if (keywords.has(name)) throw new SymbolicError('invalid syntax');
    if (this.take('(')) return call(name, this.items(')'));
    if (name === 'i') return imaginaryUnit;
    if (name === 'e' || name === 'E') return { kind: 'constant', name: 'E' };
    return name === 'pi' ? { kind: 'constant', name: 'pi' } : { kind: 'symbol', name };
  }

  private items(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.take(end)) {
      if (items.length > 0) this.expect(',');
      items.push(this.sum());
    }
    return items;
  }

  private take(text: string): boolean {
    const next = this.tokens[this.at];
    if (next?.kind !== 'sign' || next.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new SymbolicError('invalid syntax');
  }
}

function numberOf(text: string): Expression {
  return /^\d+$/.test(text) ? integer(BigInt(text)) : { kind: 'float', value: Number(text) };
}
