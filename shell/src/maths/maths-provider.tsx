import { MathsContext, type Typeset } from '@lyceum/ui';
import type { ReactNode } from 'react';

/** One engine for the whole page, loaded when the first formula is shown. */
const typeset: Typeset = async (element, signal) => {
  const engine = await import('./mathjax.ts');
  await engine.typeset(element, signal);
};

/** Formulas below are set by MathJax, whichever app shows them. */
export function MathsProvider({ children }: { readonly children: ReactNode }) {
  return <MathsContext value={typeset}>{children}</MathsContext>;
}
