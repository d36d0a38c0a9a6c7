import type { OwnEmailView } from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { Badge, Card, Group, LoadError, Loading, Stack, Text, Title } from '@lyceum/ui';
import { messages } from './email.messages.ts';
import { EmailForm } from './email-form.tsx';
import { PendingNote } from './pending-note.tsx';
import { UnconfirmedNote } from './unconfirmed-note.tsx';
import { useEmail } from './use-email.ts';

/** The person's address: whether it is confirmed, and the way to another. */
export function EmailCard() {
  const t = useMessages(messages);
  const own = useEmail();
  return (
    <Card component="section" aria-labelledby="account-email">
      <Stack>
        <div>
          <Title order={2} size="h3" id="account-email">
            {t('title')}
          </Title>
          <Text size="sm" c="dimmed" mt={4}>
            {t('intro')}
          </Text>
        </div>
        {own.isPending && <Loading />}
        {own.isError && <LoadError error={own.error} onRetry={() => own.refetch()} />}
        {own.isSuccess && <Present {...own.data} />}
      </Stack>
    </Card>
  );
}

function Present({ email, is_confirmed: isConfirmed, pending }: OwnEmailView) {
  const t = useMessages(messages);
  return (
    <>
      <Group gap="sm">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
        <Badge variant="light" color={isConfirmed ? 'brand' : 'gray'}>
          {isConfirmed ? t('confirmed') : t('unconfirmed')}
        </Badge>
      </Group>
      {!isConfirmed && <UnconfirmedNote email={email} />}
      {pending && <PendingNote {...pending} />}
      <EmailForm />
    </>
  );
}
