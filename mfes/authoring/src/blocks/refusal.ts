import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { messages } from './refusal.messages.ts';

/** A refused or failed edit in the author's words; the server's own sentence where its code is a new one. */
export function useRefusal(): (error: unknown) => string {
  const t = useMessages(messages);
  return (error) => {
    if (!isApiProblem(error)) return t('unexpected');
    return isKnown(error.code) ? t(error.code) : error.detail;
  };
}

export const isOvertaken = (error: unknown): boolean => isApiProblem(error) && error.code === 'edited_meanwhile';

const isKnown = (code: string): code is keyof typeof messages => Object.hasOwn(messages, code);
