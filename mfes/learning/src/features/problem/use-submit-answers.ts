import { submitAnswers } from '@lyceum/contracts/assessment';
import { call } from '@lyceum/sdk';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Answers } from './answer-draft.ts';
import { isSameAnswers } from './answers.ts';
import { isOutcomeUnknown } from './refusal.ts';

/** A press of the button that may or may not have reached the server. */
interface Press {
  readonly id: string;
  readonly answers: Answers;
}

/**
 * Hands answers in. When it is unknown whether they arrived, the next press with the same answers goes under the same
 * name, so that no attempt is counted twice.
 */
export function useSubmitAnswers(usageKey: string) {
  const unsure = useRef<Press | null>(null);
  return useMutation({
    // Fails at once without a connection: a press that waits for one would hand in when nobody looks any more.
    networkMode: 'always',
    mutationFn: (answers: Answers) => {
      const isSame = unsure.current !== null && isSameAnswers(unsure.current.answers, answers);
      const press = isSame && unsure.current ? unsure.current : { id: newName(), answers };
      unsure.current = press;
      const body = { answers: mutable(answers), submission_id: press.id };
      return call(submitAnswers, { params: { usageKey }, body });
    },
    onSuccess: () => {
      unsure.current = null;
    },
    onError: (error) => {
      if (!isOutcomeUnknown(error)) unsure.current = null;
    },
  });
}

/** 128 random bits; `crypto.randomUUID` is missing on sites without TLS. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Sent = Record<string, string | string[] | Record<string, string>>;

/** The contract's body is not read-only. */
export function mutable(answers: Answers): Sent {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]): [string, Sent[string]] => {
      if (typeof answer === 'string') return [id, answer];
      return [id, isList(answer) ? [...answer] : { ...answer }];
    }),
  );
}

const isList = (answer: readonly string[] | Readonly<Record<string, string>>): answer is readonly string[] =>
  Array.isArray(answer);
