import { createContext, use } from 'react';
import type { Answers, AnswerValue } from './answer-draft.ts';

/** What the inputs of one problem share, however deep they stand in the author's text. */
export interface ProblemForm {
  readonly answers: Answers;
  readonly setAnswer: (id: string, answer: AnswerValue) => void;
  /** Closed problems and those being graded take no typing. */
  readonly isLocked: boolean;
  /** Whether the answers on the page are those that were graded: a status beside a changed answer would mislead. */
  readonly isChanged: (id: string) => boolean;
  /** Correct answers and solutions, once the learner asked for them and may see them. */
  readonly shown: ShownAnswers | null;
}

export interface ShownAnswers {
  /** Input id to text, or to the names of the right choices. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** Solution id to HTML. */
  readonly solutions: Readonly<Record<string, string>>;
}

export const ProblemFormContext = createContext<ProblemForm | null>(null);

export function useProblemForm(): ProblemForm {
  const form = use(ProblemFormContext);
  if (!form) throw new Error('An input of a problem stands outside its form');
  return form;
}
