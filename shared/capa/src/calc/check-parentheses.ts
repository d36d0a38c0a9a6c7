import { FormulaError } from './formula-error.ts';

/** Refuses a formula whose parentheses do not pair, in the platform's words. */
export function checkParentheses(text: string): void {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open < 0) {
      throw new FormulaError(
        'UnmatchedParenthesis',
        `Invalid Input: A closing parenthesis was found after segment ${text.slice(0, at)}, but there is no matching opening parenthesis before it.`,
      );
    }
  }
  if (open > 0) {
    throw new FormulaError(
      'UnmatchedParenthesis',
      `Invalid Input: Parentheses are unmatched. ${open} parentheses were opened but never closed.`,
    );
  }
}
