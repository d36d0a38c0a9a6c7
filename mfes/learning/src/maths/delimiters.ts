/** The marks Open edX courses put around formulas: LaTeX in four pairs, AsciiMath between backticks, and MathML. */
export const latexInline: [string, string][] = [
  ['\\(', '\\)'],
  ['[mathjaxinline]', '[/mathjaxinline]'],
];
export const latexDisplay: [string, string][] = [
  ['\\[', '\\]'],
  ['[mathjax]', '[/mathjax]'],
];

const formula = /\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]|\[mathjax(inline)?\]|`[^`\n]+`|\\begin\{\w+\*?\}/;

/** Whether text holds a formula; most pages do not, and then MathJax is never loaded. */
export const hasFormula = (text: string): boolean => formula.test(text);

/** Whether an element holds formulas as text or as MathML. */
export const needsTypesetting = (element: Element): boolean =>
  hasFormula(element.textContent) || element.querySelector('math') !== null;
