import { useNotify } from '@lyceum/app-api';
import type { BuildView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, Button, Card, Group, Stack, Text, Title, useConfirm } from '@lyceum/ui';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { messages } from './app-builds.messages.ts';
import { useChangeBuild } from './use-builds.ts';

interface BuildCardProps {
  readonly app: string;
  readonly build: BuildView;
}

/** One published build: where it is, what the gates said of it, and whether it may be served. */
export function BuildCard({ app, build }: BuildCardProps) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const { version, channels, findings, withdrawal, licence } = build;
  const isWithdrawn = withdrawal?.is_withdrawn ?? false;
  const facts = [
    t('published', { when: dateTime(build.published_at), by: build.published_by }),
    ...(licence ? [t('licence', { licence })] : []),
  ];
  return (
    <Card component="article">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{version}</bdi>
          </Title>
          <Group gap="xs">
            {channels.map((channel) => (
              <Badge key={channel}>{channel}</Badge>
            ))}
            {isWithdrawn && <Badge color="red">{t('withdrawn')}</Badge>}
          </Group>
        </Group>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        <Findings findings={findings} />
        {withdrawal?.history.map(({ act, by, at, reason }) => (
          <Text key={at} size="sm">
            {t('change', { act: t(act === 'withdraw' ? 'wasWithdrawn' : 'wasRestored'), by, when: dateTime(at) })}
            {reason && ` (${reason})`}
          </Text>
        ))}
        <ChangeButton app={app} version={version} isWithdrawn={isWithdrawn} />
      </Stack>
    </Card>
  );
}

function Findings({ findings }: Pick<BuildView, 'findings'>) {
  const t = useMessages(messages);
  if (findings.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noWarnings')}
      </Text>
    );
  return (
    <details open>
      <Text component="summary" size="sm">
        {t('warnings')}
      </Text>
      <ul>
        {findings.map(({ gate, message, mend }) => (
          <li key={message}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <b>{gate}</b> <bdi>{message}</bdi>
            </Text>
            <Text size="sm" c="dimmed">
              <bdi>{mend}</bdi>
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ChangeButtonProps {
  readonly app: string;
  readonly version: string;
  readonly isWithdrawn: boolean;
}

function ChangeButton({ app, version, isWithdrawn }: ChangeButtonProps) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const notify = useNotify();
  const change = useChangeBuild();
  const refusalOf = useRefusal();
  const send = (act: 'withdraw' | 'restore') =>
    change.mutate(
      { name: app, version, act },
      {
        onSuccess: () => notify({ kind: 'success', text: t('done', { version }) }),
        onError: (error) => notify({ kind: 'error', title: t('notDone', { version }), text: refusalOf(error) }),
      },
    );
  const withdraw = async () => {
    const question = { title: t('withdrawTitle', { version }), text: t('withdrawText'), confirmLabel: t('withdraw') };
    if (await confirm({ ...question, isDangerous: true })) send('withdraw');
  };
  return (
    <Group>
      <Button
        size="xs"
        variant="default"
        loading={change.isPending}
        onClick={isWithdrawn ? () => send('restore') : withdraw}
        aria-label={t(isWithdrawn ? 'restoreThis' : 'withdrawTitle', { version })}
      >
        {t(isWithdrawn ? 'restore' : 'withdraw')}
      </Button>
    </Group>
  );
}
