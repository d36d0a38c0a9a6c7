/** What Python's exception would be called; the first three speak to the learner, the rest are accidents of arithmetic. */
export type FormulaErrorName =
  | 'UndefinedVariable'
  | 'UnmatchedParenthesis'
  | 'ParseException'
  | 'ZeroDivisionError'
  | 'OverflowError'
  | 'ValueError'
  | 'TypeError'
  | 'RecursionError'
  | 'InvalidOperation';

/** A formula that has no value. `name` is the class Open edX's calculator raises, `message` the text it carries. */
export class FormulaError extends Error {
  override readonly name: FormulaErrorName;

  constructor(name: FormulaErrorName, message: string) {
    super(message);
    this.name = name;
  }
}
