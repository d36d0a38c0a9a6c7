import type { AppHealthView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, SimpleGrid, Stack, Text, Title } from '@lyceum/ui';
import { messages } from './app-health.messages.ts';
import { MeasureCard } from './measure-card.tsx';
import { VersionSummary } from './version-summary.tsx';

/** What people get beside what they got before: how much is known, then measure by measure. */
export function HealthOverview({ health }: { readonly health: AppHealthView }) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const { now, before, comparisons, watched } = health;
  return (
    <Stack gap="lg">
      {watched.map(({ since, ...trial }) => (
        <Alert key={trial.channel} color="blue" title={t('trial')}>
          {t('trialText', { ...trial, when: dateTime(since) })}
        </Alert>
      ))}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <VersionSummary which="now" health={now} />
        <VersionSummary which="before" health={before} />
      </SimpleGrid>
      <Stack gap={4}>
        <Title order={2} size="h3">
          {t('measures')}
        </Title>
        <Text c="dimmed" size="sm">
          {t('measuresHelp')}
        </Text>
      </Stack>
      <SimpleGrid component="ul" cols={{ base: 1, xs: 2, md: 3 }} p={0} m={0} style={{ listStyle: 'none' }}>
        {comparisons.map((comparison) => (
          <MeasureCard key={comparison.measure} comparison={comparison} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
