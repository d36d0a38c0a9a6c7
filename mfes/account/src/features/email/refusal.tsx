import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Alert } from '@lyceum/ui';
import { messages } from './email.messages.ts';

/** Why not, in words of the page where it has them. */
export function Refusal({ title, error }: { readonly title: string; readonly error: Error }) {
  const t = useMessages(messages);
  const seconds = isApiProblem(error) && error.code === 'throttled' ? error.retryAfterSeconds : null;
  return (
    <Alert color="red" title={title} role="alert">
      {seconds === null ? error.message : t('throttled', { minutes: Math.ceil(seconds / 60) })}
    </Alert>
  );
}
