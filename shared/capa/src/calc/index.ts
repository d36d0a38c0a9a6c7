export { type EvaluatorOptions, evaluator, type Functions, type Variables } from './evaluator.ts';
export { FormulaError, type FormulaErrorName } from './formula-error.ts';
export { type CalcNumber, type Complex, quantityOf, toComplex } from './quantity.ts';
export { compareWithTolerance, defaultTolerance, type ToleranceOptions } from './tolerance.ts';
