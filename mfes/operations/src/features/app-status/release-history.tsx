import type { ReleaseView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Text } from '@lyceum/ui';
import { messages } from './app-status.messages.ts';

interface ReleaseHistoryProps {
  readonly app: string;
  readonly changes: ReleaseView['history'];
}

const acts = {
  publish: 'publish',
  promote: 'promoted',
  rollback: 'rolledBack',
  automatic_rollback: 'returned',
  rules: 'rules',
  pause: 'pause',
  resume: 'resume',
} as const;

/** Who changed what people get, newest first. */
export function ReleaseHistory({ app, changes }: ReleaseHistoryProps) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  return (
    <details>
      <Text component="summary" size="sm">
        {t('history', { app })}
      </Text>
      <ol>
        {changes.slice(0, 20).map((change) => (
          <li key={`${change.at}-${change.to}`}>
            <Text size="sm" component="span">
              {t('change', {
                when: dateTime(change.at),
                act: t(acts[change.act]),
                channel: change.channel,
                by: change.by,
              })}
              {change.to && ` ${t('to', { version: change.to })}`}
              {change.reason && ` (${change.reason})`}
            </Text>
          </li>
        ))}
      </ol>
    </details>
  );
}
