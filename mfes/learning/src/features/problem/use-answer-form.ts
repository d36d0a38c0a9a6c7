import { useState } from 'react';
import { type Answers, type AnswerValue, clearDraft, readDraft, writeDraft } from './answer-draft.ts';
import { inputsOf, keptAnswers, unansweredCount } from './answers.ts';
import type { ProblemStateView } from './view.ts';

export interface AnswerForm {
  readonly answers: Answers;
  readonly setAnswer: (id: string, answer: AnswerValue) => void;
  readonly isChanged: (id: string) => boolean;
  /** Something on the page was neither handed in nor saved. */
  readonly hasDraft: boolean;
  /** How many inputs still lack an answer. */
  readonly missing: number;
  /** Lets go of the draft: what the server has now is what the page shows. */
  readonly settle: () => void;
}

/** The answers on the page: what the server has, and over it what the learner typed since, kept in the browser. */
export function useAnswerForm(problem: ProblemStateView, username: string): AnswerForm {
  const owner = { username, usageKey: problem.usage_key, attempts: problem.attempts_used };
  const [typed, setTyped] = useState<Answers>(() => (problem.is_closed ? {} : (readDraft(owner) ?? {})));
  const nodes = problem.view?.content ?? [];
  const kept = keptAnswers(nodes);
  const answers = { ...kept, ...typed };
  const isChanged = (id: string): boolean =>
    id in typed && JSON.stringify(typed[id]) !== JSON.stringify(kept[id] ?? '');
  return {
    answers,
    setAnswer: (id, answer) => {
      const next = { ...typed, [id]: answer };
      setTyped(next);
      writeDraft(owner, next);
    },
    isChanged,
    hasDraft: Object.keys(typed).some(isChanged),
    missing: unansweredCount(inputsOf(nodes), answers),
    settle: () => {
      setTyped({});
      clearDraft(owner);
    },
  };
}
