import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { messages } from './refusals.messages.ts';

/** A refused or failed change in the reader's language; the server's own sentence where its code is a new one. */
export function useRefusal(): (error: Error) => string {
  const t = useMessages(messages);
  return (error) => {
    if (!isApiProblem(error)) return t('unexpected');
    return isKnown(error.code) ? t(error.code) : error.detail;
  };
}

const isKnown = (code: string): code is keyof typeof messages => Object.hasOwn(messages, code);
