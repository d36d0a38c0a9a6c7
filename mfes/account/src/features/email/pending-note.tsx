import { useNotify } from '@lyceum/app-api';
import type { OwnEmailView } from '@lyceum/contracts/identity';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, Button, Stack, Text } from '@lyceum/ui';
import { messages } from './email.messages.ts';
import { Refusal } from './refusal.tsx';
import { useKeepEmail } from './use-email.ts';

/** A new address that has not confirmed itself yet. */
export function PendingNote({ email, until }: NonNullable<OwnEmailView['pending']>) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const notify = useNotify();
  const keep = useKeepEmail();
  return (
    <Alert title={t('pending', { email })}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('pendingText', { until: dateTime(new Date(until)) })}</Text>
        <Button
          variant="default"
          size="xs"
          loading={keep.isPending}
          onClick={() => keep.mutate(undefined, { onSuccess: () => notify({ kind: 'success', text: t('kept') }) })}
        >
          {t('keep')}
        </Button>
        {keep.isError && <Refusal title={t('notChanged')} error={keep.error} />}
      </Stack>
    </Alert>
  );
}
