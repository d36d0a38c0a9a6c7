import type { FormEvent } from 'react';
import { reasonFor } from './refusal.ts';
import type { AnswerForm } from './use-answer-form.ts';
import { useResetProblem } from './use-reset-problem.ts';
import { useSaveAnswers } from './use-save-answers.ts';
import { useSubmitAnswers } from './use-submit-answers.ts';
import type { ProblemStateView } from './view.ts';

export interface ProblemActs {
  readonly submit: (event: FormEvent) => void;
  readonly save: () => void;
  readonly reset: () => void;
  readonly isSubmitting: boolean;
  readonly isSaving: boolean;
  readonly isResetting: boolean;
  readonly isSending: boolean;
  readonly isSaved: boolean;
  readonly error: Error | null;
}

interface Surroundings {
  readonly form: AnswerForm;
  readonly onChange: (problem: ProblemStateView) => void;
  readonly onStale: () => void;
}

/** Submit, save and reset as one: only the last of them speaks, and a failure leaves the answers where they are. */
export function useProblemActs(problem: ProblemStateView, { form, onChange, onStale }: Surroundings): ProblemActs {
  const submission = useSubmitAnswers(problem.usage_key);
  const saving = useSaveAnswers(problem.usage_key);
  const resetting = useResetProblem(problem.usage_key);
  const all = [submission, saving, resetting];
  const forgetOutcomes = () => all.forEach((act) => act.reset());
  const accept = (changed: ProblemStateView) => {
    form.settle();
    onChange(changed);
  };
  const onError = (error: unknown) => {
    if (reasonFor(error).isStale) onStale();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!problem.can_submit || submission.isPending) return;
    forgetOutcomes();
    submission.mutate(form.answers, { onSuccess: (graded) => accept(graded.problem), onError });
  };
  const save = () => {
    forgetOutcomes();
    saving.mutate(form.answers, { onSuccess: (saved) => accept(saved.problem), onError });
  };
  const reset = () => {
    forgetOutcomes();
    resetting.mutate(undefined, { onSuccess: accept, onError });
  };
  return {
    submit,
    save,
    reset,
    isSubmitting: submission.isPending,
    isSaving: saving.isPending,
    isResetting: resetting.isPending,
    isSending: all.some((act) => act.isPending),
    isSaved: saving.isSuccess,
    error: all.find((act) => act.error)?.error ?? null,
  };
}
