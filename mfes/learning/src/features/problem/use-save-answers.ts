import { saveAnswers } from '@lyceum/contracts/assessment';
import { call } from '@lyceum/sdk';
import { useMutation } from '@tanstack/react-query';
import type { Answers } from './answer-draft.ts';
import { mutable } from './use-submit-answers.ts';

/** Keeps answers on the server, on every device of the learner, without using an attempt. */
export const useSaveAnswers = (usageKey: string) =>
  useMutation({
    networkMode: 'always',
    mutationFn: (answers: Answers) => call(saveAnswers, { params: { usageKey }, body: { answers: mutable(answers) } }),
  });
