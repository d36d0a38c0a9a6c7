import { FormulaError } from './formula-error.ts';
import type { Formula } from './syntax-tree.ts';

/** Names of one kind that a formula may use, as they are looked up: lower case unless case matters. */
export interface Known {
  has(name: string): boolean;
  names(): readonly string[];
}

export interface Vocabulary {
  readonly variables: Known;
  readonly functions: Known;
  readonly caseSensitive: boolean;
}

/** Refuses names that mean nothing here: variables first, all of them at once, and functions only when no variable is wrong. */
export function checkNames(formula: Formula, vocabulary: Vocabulary): void {
  const used = namesIn(formula);
  const lookUp = (name: string): string => lookUpName(name, vocabulary);
  const variables = used.variables.filter((name) => !vocabulary.variables.has(lookUp(name)));
  if (variables.length > 0)
    throw refusal('variable', variables, didYouMean(variables, vocabulary.variables, vocabulary));

  const functions = used.functions.filter((name) => !vocabulary.functions.has(lookUp(name)));
  if (functions.length === 0) return;
  const isVariable = functions.some((name) => vocabulary.variables.has(lookUp(name)));
  const product = isVariable ? ' (did you forget to use * for multiplication?)' : '';
  throw refusal('function', functions, product + didYouMean(functions, vocabulary.functions, vocabulary));
}

export function lookUpName(name: string, { caseSensitive }: { readonly caseSensitive: boolean }): string {
  return caseSensitive ? name : name.toLowerCase();
}

function refusal(kind: 'variable' | 'function', names: readonly string[], advice: string): FormulaError {
  return new FormulaError(
    'UndefinedVariable',
    `Invalid Input: ${listed(names)} not permitted in answer as a ${kind}${advice}`,
  );
}

function didYouMean(names: readonly string[], known: Known, { caseSensitive }: Vocabulary): string {
  if (!caseSensitive) return '';
  const lower = names.map((name) => name.toLowerCase());
  const others = known.names().filter((name) => lower.includes(name.toLowerCase()));
  return others.length > 0 ? ` (did you mean ${listed(others)}?)` : '';
}

const listed = (names: readonly string[]): string => [...new Set(names)].sort().join(', ');

interface Names {
  readonly variables: string[];
  readonly functions: string[];
}

function namesIn(formula: Formula, names: Names = { variables: [], functions: [] }): Names {
  switch (formula.kind) {
    case 'number':
      break;
    case 'variable':
      names.variables.push(formula.name);
      break;
    case 'function':
      names.functions.push(formula.name);
      namesIn(formula.argument, names);
      break;
    case 'power':
    case 'parallel':
      for (const operand of formula.operands) namesIn(operand, names);
      break;
    case 'product':
    case 'sum':
      for (const { operand } of formula.terms) namesIn(operand, names);
      break;
  }
  return names;
}
