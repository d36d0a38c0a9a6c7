import { useMessages } from '@lyceum/i18n';
import { messages } from './problem.messages.ts';
import { useQuestionNames } from './question.tsx';
import type { InputView } from './view.ts';

export interface InputName {
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** The element that tells how an answer was graded. */
export const statusId = (inputId: string): string => `${inputId}-status`;

/** How an input is called by screen readers: by its own label, by its question's, or plainly "Your answer". */
export function useInputName(input: InputView): InputName {
  const t = useMessages(messages);
  const { labelId, describedBy } = useQuestionNames();
  const description = { 'aria-describedby': [describedBy, statusId(input.id)].filter(Boolean).join(' ') };
  if (input.label) return { 'aria-label': input.label, ...description };
  if (labelId) return { 'aria-labelledby': labelId, ...description };
  return { 'aria-label': t('yourAnswer'), ...description };
}
