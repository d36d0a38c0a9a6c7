import { useCurrentUser } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { call } from '@lyceum/sdk';
import { Alert, Button, Group, IconMail, Text } from '@lyceum/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { messages } from './dashboard.messages.ts';

/** Asks for the press that confirms the address. All works without; those who forget their password will need it. */
export function ConfirmEmailReminder() {
  const t = useMessages(messages);
  const user = useCurrentUser();
  const [isClosed, setIsClosed] = useState(false);
  const send = useMutation({ mutationFn: () => call(identity.sendConfirmation, {}) });
  if (!user || isClosed) return null;
  return (
    <Alert
      icon={<IconMail aria-hidden />}
      title={t('confirmTitle')}
      withCloseButton
      closeButtonLabel={t('confirmClose')}
      onClose={() => setIsClosed(true)}
    >
      <Group gap="sm" justify="space-between">
        <Text size="sm" role="status">
          {send.isSuccess ? t('confirmSent', { email: user.email }) : t('confirmText', { email: user.email })}
          {send.isError && ` ${t('confirmNotSent', { why: send.error.message })}`}
        </Text>
        {!send.isSuccess && (
          <Button variant="default" size="xs" loading={send.isPending} onClick={() => send.mutate()}>
            {t('confirmSend')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
