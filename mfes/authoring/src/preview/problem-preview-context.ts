import { createContext, use } from 'react';

export type PreviewAnswer = string | readonly string[];

interface PreviewState {
  /** Several problems on one page have inputs of the same names. */
  readonly prefix: string;
  readonly answers: Readonly<Record<string, PreviewAnswer>>;
  readonly setAnswer: (inputId: string, answer: PreviewAnswer) => void;
}

const PreviewContext = createContext<PreviewState | null>(null);

export const PreviewProvider = PreviewContext;

export function usePreview(): PreviewState {
  const state = use(PreviewContext);
  if (!state) throw new Error('A question stands in a ProblemPreview');
  return state;
}

export function useDomId(): (name: string) => string {
  const { prefix } = usePreview();
  return (name) => `${prefix}${name}`;
}
