import type { AppStatusView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, Card, Group, Stack, Text, Title } from '@lyceum/ui';
import type { ReactNode } from 'react';
import { AppActs } from './app-acts.tsx';
import { messages } from './app-status.messages.ts';
import { ReleaseHistory } from './release-history.tsx';

const colors = { ready: 'brand', missing: 'yellow', refused: 'red' } as const;

interface AppCardProps {
  readonly app: AppStatusView;
  /** What other features have to say about its release, and what they can do. */
  readonly notice?: ReactNode;
  readonly acts?: ReactNode;
}

/** One app: which version people get, from where, and what can be done about it. */
export function AppCard({ app, notice, acts }: AppCardProps) {
  const t = useMessages(messages);
  const { number } = useFormats();
  const channels = Object.entries(app.release?.channels ?? {});
  return (
    <Card component="article">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3">
            {app.name}
          </Title>
          <Badge color={colors[app.state]}>{t(app.state)}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          <bdi>{app.version}</bdi> · {t(app.source)} ·{' '}
          {t('weight', { size: number(app.start_bytes / 1_000, { maximumFractionDigits: 1 }) })}
          {app.owner && ` · ${t('owner', { owner: app.owner })}`}
        </Text>
        {app.reason && (
          <Text size="sm">
            <bdi>{app.reason}</bdi>
          </Text>
        )}
        {channels.length > 0 && (
          <Group gap="xs">
            {channels.map(([channel, version]) => (
              <Badge key={channel} color="gray">
                {t('channel', { channel, version })}
              </Badge>
            ))}
          </Group>
        )}
        {notice}
        {app.release ? (
          <AppActs app={app.name} release={app.release}>
            {acts}
          </AppActs>
        ) : (
          <Group>{acts}</Group>
        )}
        {app.release && <ReleaseHistory app={app.name} changes={app.release.history} />}
      </Stack>
    </Card>
  );
}
