import { useMessages } from '@lyceum/i18n';
import { Alert, IconAlertTriangle, IconCircleCheckFilled, IconCircleHalf2, IconCircleX, IconClock } from '@lyceum/ui';
import { messages } from './problem.messages.ts';
import { reasonFor } from './refusal.ts';
import type { Verdict } from './verdict.ts';

const looks = {
  correct: { color: 'brand', message: 'resultCorrect', Icon: IconCircleCheckFilled },
  partial: { color: 'yellow', message: 'resultPartial', Icon: IconCircleHalf2 },
  incorrect: { color: 'red', message: 'resultIncorrect', Icon: IconCircleX },
  submitted: { color: 'gray', message: 'resultSubmitted', Icon: IconClock },
} as const;

/** How the answers on the page were graded. */
export function Outcome({ verdict }: { readonly verdict: Verdict }) {
  const t = useMessages(messages);
  const { color, message, Icon } = looks[verdict];
  return (
    <Alert
      color={color}
      icon={<Icon aria-hidden />}
      variant="light"
      title={t(message)}
      data-verdict={verdict}
      py="sm"
    />
  );
}

/** Why an answer was not handed in, and that it is not lost. */
export function NotSent({ error }: { readonly error: unknown }) {
  const t = useMessages(messages);
  const { message, detail } = reasonFor(error);
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('notSent')} role="alert">
      {message ? t(message) : detail}
      {message === null && ` ${t('noAttemptUsed')}`}
    </Alert>
  );
}
