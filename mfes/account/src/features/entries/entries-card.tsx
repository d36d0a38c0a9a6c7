import { useSignedInUser } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { useFormats, useMessages } from '@lyceum/i18n';
import { queryOptionsOf } from '@lyceum/sdk';
import { Card, List, LoadError, Loading, Stack, Text, Title } from '@lyceum/ui';
import { useQuery } from '@tanstack/react-query';
import { messages } from './entries.messages.ts';

/** What became of password and address, so that a stranger's doing is seen. */
export function EntriesCard() {
  const t = useMessages(messages);
  const { username } = useSignedInUser();
  const entries = useQuery(queryOptionsOf(identity.listAccountEntries, { params: { username } }));
  return (
    <Card component="section" aria-labelledby="account-entries">
      <Stack>
        <div>
          <Title order={2} size="h3" id="account-entries">
            {t('title')}
          </Title>
          <Text size="sm" c="dimmed" mt={4}>
            {t('intro')}
          </Text>
        </div>
        {entries.isPending && <Loading />}
        {entries.isError && <LoadError error={entries.error} onRetry={() => entries.refetch()} />}
        {entries.isSuccess && <Entries entries={entries.data.entries} />}
      </Stack>
    </Card>
  );
}

function Entries({ entries }: { readonly entries: readonly identity.AccountEntryView[] }) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  if (entries.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <List listStyleType="none" spacing="sm">
      {entries.map((entry) => (
        <List.Item key={`${entry.at} ${entry.what}`}>
          <Text style={{ overflowWrap: 'anywhere' }}>{t(entry.what, { to: entry.to_email ?? '' })}</Text>
          <Text size="sm" c="dimmed">
            {entry.address === null
              ? dateTime(new Date(entry.at))
              : t('from', { when: dateTime(new Date(entry.at)), address: entry.address })}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
