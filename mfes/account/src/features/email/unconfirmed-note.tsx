import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Button, Group, Stack, Text } from '@lyceum/ui';
import { messages } from './email.messages.ts';
import { Refusal } from './refusal.tsx';
import { useSendConfirmation } from './use-email.ts';

/** The letter may not have come, or be a week old. */
export function UnconfirmedNote({ email }: { readonly email: string }) {
  const t = useMessages(messages);
  const notify = useNotify();
  const send = useSendConfirmation();
  return (
    <Stack gap="sm">
      <Group gap="sm" justify="space-between">
        <Text size="sm">{t('unconfirmedText')}</Text>
        <Button
          variant="default"
          size="xs"
          loading={send.isPending}
          onClick={() =>
            send.mutate(undefined, { onSuccess: () => notify({ kind: 'success', text: t('sent', { email }) }) })
          }
        >
          {t('send')}
        </Button>
      </Group>
      {send.isError && <Refusal title={t('notSent')} error={send.error} />}
    </Stack>
  );
}
