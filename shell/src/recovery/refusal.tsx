import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { messages } from './recovery.messages.ts';

/** Why not, in words of the page where it has them. */
export function Refusal({ error }: { readonly error: Error }) {
  const t = useMessages(messages);
  const seconds = isApiProblem(error) && error.code === 'throttled' ? error.retryAfterSeconds : null;
  return seconds === null ? error.message : t('throttled', { minutes: Math.ceil(seconds / 60) });
}
