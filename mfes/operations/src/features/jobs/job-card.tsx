import type { JobView } from '@lyceum/contracts/platform';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, Card, Code, Group, ProgressBar, Stack, Text, Title } from '@lyceum/ui';
import { JobActs } from './job-acts.tsx';
import { messages } from './jobs.messages.ts';

const colours = { queued: 'gray', active: 'brand', completed: 'green', failed: 'red', cancelled: 'gray' } as const;

/** One job: what it is, how far it is or why it was given up, and what can be done about it. */
export function JobCard({ job }: { readonly job: JobView }) {
  const t = useMessages(messages);
  const { id, name, state, progress, message, attempts } = job;
  return (
    <Card component="article" padding="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{name}</bdi>
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <bdi dir="ltr">{id}</bdi>
          </Text>
        </Stack>
        <JobActs job={job} />
      </Group>
      <Stack gap="xs" mt="xs">
        <Group gap="xs">
          <Badge color={colours[state]}>{t(state)}</Badge>
          {attempts > 0 && <Badge color="gray">{t('runs', { count: attempts })}</Badge>}
        </Group>
        {state === 'active' && <ProgressBar share={progress} label={t('progress', { name })} size="sm" />}
        {message && (
          <Text size="sm">
            <bdi>{message}</bdi>
          </Text>
        )}
        <Reason job={job} />
        <Moments job={job} />
      </Stack>
    </Card>
  );
}

function Reason({ job: { state, error } }: { readonly job: JobView }) {
  const t = useMessages(messages);
  if (!error || state === 'cancelled') return null;
  if (state === 'queued' || state === 'active') return <Text size="sm">{t('lastError', { error })}</Text>;
  return (
    <Code block dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {error}
    </Code>
  );
}

function Moments({ job }: { readonly job: JobView }) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const { state, created_at: asked, run_at: due, started_at: started, finished_at: ended } = job;
  const moments = [
    t('asked', { at: dateTime(asked) }),
    state === 'queued' && due > asked && t('due', { at: dateTime(due) }),
    started && t('started', { at: dateTime(started) }),
    ended && t('ended', { at: dateTime(ended) }),
  ];
  return (
    <Text size="sm" c="dimmed">
      {moments.filter(Boolean).join(' · ')}
    </Text>
  );
}
