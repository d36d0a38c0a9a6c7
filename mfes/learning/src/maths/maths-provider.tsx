import { MathsContext } from '@lyceum/ui';
import { type ReactNode, use } from 'react';
import { typeset } from './mathjax.ts';

/** Formulas below are set by MathJax, unless the page already has an engine. */
export function MathsProvider({ children }: { readonly children: ReactNode }) {
  return <MathsContext value={use(MathsContext) ?? typeset}>{children}</MathsContext>;
}
