import type { AppHealthView } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { Badge, Card, Group, Stack, Text } from '@lyceum/ui';
import { messages } from './app-health.messages.ts';
import { useMeasureText } from './use-measure-text.ts';

type Comparison = AppHealthView['comparisons'][number];

const colors = { better: 'brand', worse: 'red', same: 'gray' } as const;

/** One measure: what it is now, what it was, and whether that is better or worse. */
export function MeasureCard({ comparison }: { readonly comparison: Comparison }) {
  const t = useMessages(messages);
  const textOf = useMeasureText();
  const { measure, now, before, mark, budget } = comparison;
  return (
    <Card component="li" padding="md">
      <Stack gap={4}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Text size="sm" c="dimmed">
            {t(measure)}
          </Text>
          {mark !== 'unknown' && <Badge color={colors[mark]}>{t(mark)}</Badge>}
        </Group>
        {now === null ? (
          <Text c="dimmed">{t('unknown')}</Text>
        ) : (
          <Text size="xl" fw={700}>
            {textOf(measure, now)}
          </Text>
        )}
        {before !== null && <Text size="sm">{t('was', { value: textOf(measure, before) })}</Text>}
        {comparison.is_over_budget && budget !== null && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('overBudget', { value: textOf(measure, budget) })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
