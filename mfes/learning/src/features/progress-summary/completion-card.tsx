import type { ProgressView } from '@lyceum/contracts/grading';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Card, Group, ProgressRing, Text, Title } from '@lyceum/ui';
import { messages } from './progress-summary.messages.ts';

/** How much of the course the learner has seen and done. */
export function CompletionCard({ summary }: { readonly summary: ProgressView['completion_summary'] }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { complete_count: done, incomplete_count: open, locked_count: locked } = summary;
  const all = done + open + locked;
  const share = all === 0 ? 0 : done / all;
  return (
    <Card component="section" aria-labelledby="course-completion">
      <Title order={2} size="h4" id="course-completion" mb="sm">
        {t('completion')}
      </Title>
      <Group wrap="nowrap" gap="lg">
        <ProgressRing
          share={share}
          label={t('completion')}
          text={formats.percent(Math.floor(share * 100) / 100)}
          size={112}
        />
        <div>
          <Text>{t('completionText', { done, all })}</Text>
          {locked > 0 && (
            <Text size="sm" c="dimmed">
              {t('locked', { count: locked })}
            </Text>
          )}
        </div>
      </Group>
    </Card>
  );
}
