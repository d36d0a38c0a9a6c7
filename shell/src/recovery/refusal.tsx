import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { messages } from './recovery.messages.ts';

interface RefusalProps {
  readonly error: Error;
  /** What was asked too often. */
  readonly of: 'letters' | 'tries';
}

/** Why not, in words of the page where it has them. */
export function Refusal({ error, of }: RefusalProps) {
  const t = useMessages(messages);
  if (!isApiProblem(error)) return error.message;
  if (error.code === 'email_taken') return t('taken');
  if (error.code !== 'throttled' || error.retryAfterSeconds === null) return error.detail;
  const minutes = Math.ceil(error.retryAfterSeconds / 60);
  return of === 'letters' ? t('throttled', { minutes }) : t('busy', { minutes });
}
