import { type RefObject, useEffect } from 'react';
import { forget, typeset } from './mathjax.ts';

/** Typesets the formulas below an element whenever its content is another one. Without MathJax the source stays readable. */
export function useMaths(element: RefObject<HTMLElement | null>, content: string): void {
  useEffect(() => {
    const root = element.current;
    if (!root) return;
    typeset(root).catch((error: unknown) => console.error('Formulas stay as their source:', error));
    return () => forget(root);
  }, [element, content]);
}
