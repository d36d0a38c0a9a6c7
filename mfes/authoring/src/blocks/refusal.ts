import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { messages } from './refusal.messages.ts';

const known = [
  'course_busy',
  'edited_meanwhile',
  'block_not_found',
  'not_allowed_there',
  'never_published',
  'unreachable',
] as const;
type Known = (typeof known)[number];

/** A refused or failed edit in the author's words. */
export function useRefusal(): (error: unknown) => string {
  const t = useMessages(messages);
  return (error) => {
    if (!isApiProblem(error)) return t('unexpected');
    return isKnown(error.code) ? t(error.code) : error.detail;
  };
}

export const isOvertaken = (error: unknown): boolean => isApiProblem(error) && error.code === 'edited_meanwhile';

const isKnown = (code: string): code is Known => known.some((each) => each === code);
