import { useNotify } from '@lyceum/app-api';
import type { ReleaseView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, Button, Group, Text } from '@lyceum/ui';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { messages } from './release-pause.messages.ts';
import { useReleasePause } from './use-release-pause.ts';

interface PauseNoticeProps {
  readonly app: string;
  readonly pause: NonNullable<ReleaseView['pause']>;
}

/** Who paused the rollout and why, and the way on. */
export function PauseNotice({ app, pause }: PauseNoticeProps) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const notify = useNotify();
  const change = useReleasePause(app);
  const refusalOf = useRefusal();
  const resume = () =>
    change.mutate(
      { act: 'resume' },
      {
        onSuccess: () => notify({ kind: 'success', text: t('resumed', { app }) }),
        onError: (error) => notify({ kind: 'error', title: t('notDone', { app }), text: refusalOf(error) }),
      },
    );
  return (
    <Alert color="yellow" title={t('paused')}>
      <Group justify="space-between">
        <Text size="sm">{t(pause.reason ? 'byBecause' : 'by', { ...pause, when: dateTime(pause.at) })}</Text>
        <Button size="xs" variant="default" loading={change.isPending} onClick={resume}>
          {t('resume')}
        </Button>
      </Group>
    </Alert>
  );
}
