import { useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Stack, Text, Title } from '@lyceum/ui';
import { messages } from './app-errors.messages.ts';
import { ErrorGroupCard } from './error-group-card.tsx';
import { useAppErrors } from './use-app-errors.ts';

interface AppErrorsProps {
  readonly app: string;
  readonly version: string;
}

/** What went wrong with a version, fault by fault. */
export function AppErrors({ app, version }: AppErrorsProps) {
  const t = useMessages(messages);
  const errors = useAppErrors(app, version);
  return (
    <Stack gap="sm">
      <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
        {t('title', { version })}
      </Title>
      {errors.isPending && <Loading />}
      {errors.isError && <LoadError error={errors.error} onRetry={() => errors.refetch()} />}
      {errors.data?.groups.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {errors.data?.groups.map((group) => (
        <ErrorGroupCard key={group.id} group={group} />
      ))}
    </Stack>
  );
}
