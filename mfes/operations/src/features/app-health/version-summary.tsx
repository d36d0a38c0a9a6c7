import type { AppHealthView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Card, Group, Stack, Text, Title } from '@lyceum/ui';
import { messages } from './app-health.messages.ts';

interface VersionSummaryProps {
  readonly which: 'now' | 'before';
  readonly health: AppHealthView['now'];
}

/** How much was reported of a version: what its numbers rest on. */
export function VersionSummary({ which, health }: VersionSummaryProps) {
  const t = useMessages(messages);
  const { number } = useFormats();
  if (!health)
    return (
      <Card>
        <Title order={2} size="h4">
          {t(which)}
        </Title>
        <Text c="dimmed">{t(which === 'now' ? 'nothing' : 'noBefore')}</Text>
      </Card>
    );
  const rows = [
    [t('views'), health.views],
    [t('failed'), health.failed_views],
    [t('people'), health.people],
    [t('calls'), health.calls],
    [t('failedCalls'), health.failed_calls],
  ] as const;
  return (
    <Card>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t(which)}
        </Title>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{health.version}</bdi>
        </Text>
        <dl style={{ margin: 0 }}>
          {rows.map(([label, value]) => (
            <Group key={label} justify="space-between" gap="xs">
              <Text component="dt" size="sm">
                {label}
              </Text>
              <Text component="dd" size="sm" fw={600} m={0}>
                {number(value)}
              </Text>
            </Group>
          ))}
        </dl>
      </Stack>
    </Card>
  );
}
