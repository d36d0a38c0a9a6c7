import { createContext } from 'react';

/** Sets the formulas inside an element. Called again when its content changes; loads its engine at first use. */
export type Typeset = (element: HTMLElement, signal: AbortSignal) => Promise<void>;

/** The shell provides the engine; without one, formulas stay as their source. */
export const MathsContext = createContext<Typeset | null>(null);

/** TeX and AsciiMath delimiters, Open edX's own markers, or MathML: reason enough to load the engine. */
export function hasMaths(text: string): boolean {
  return /\\\(|\\\[|\$\$|\[mathjax(inline)?\]|`[^`\n]+`|<math[\s>]/i.test(text);
}
