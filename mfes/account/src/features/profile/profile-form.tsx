import { useNotify } from '@lyceum/app-api';
import type { AccountView } from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Alert, Button, Card, Group, Radio, Stack, Textarea, TextInput, Title } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { messages } from './profile.messages.ts';
import { type ProfileChange, useUpdateAccount } from './use-account.ts';

/** What others may read of the person. */
export function ProfileForm({ account }: { readonly account: AccountView }) {
  const t = useMessages(messages);
  const notify = useNotify();
  const update = useUpdateAccount();
  const [draft, setDraft] = useState<ProfileChange>({
    name: account.name ?? '',
    bio: account.bio ?? '',
    account_privacy: account.account_privacy,
  });
  const [isChecked, setIsChecked] = useState(false);
  const isNameMissing = draft.name.trim() === '';
  const faults = isApiProblem(update.error) ? update.error.fields : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isNameMissing) update.mutate(draft, { onSuccess: () => notify({ kind: 'success', text: t('saved') }) });
  };
  return (
    <Card component="section" aria-labelledby="account-profile">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} size="h3" id="account-profile">
            {t('title')}
          </Title>
          <TextInput
            label={t('name')}
            description={t('nameHelp')}
            autoComplete="name"
            value={draft.name}
            error={isChecked && isNameMissing ? t('nameMissing') : faults['name']}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <TextInput label={t('username')} value={account.username} readOnly variant="filled" />
          <Textarea
            label={t('bio')}
            rows={4}
            maxLength={3000}
            value={draft.bio}
            error={faults['bio']}
            onChange={(event) => setDraft({ ...draft, bio: event.currentTarget.value })}
          />
          <Radio.Group
            label={t('privacy')}
            value={draft.account_privacy}
            onChange={(value) =>
              setDraft({ ...draft, account_privacy: value === 'all_users' ? 'all_users' : 'private' })
            }
          >
            <Stack gap="xs" mt="xs">
              <Radio value="private" label={t('private')} />
              <Radio value="all_users" label={t('allUsers')} />
            </Stack>
          </Radio.Group>
          {update.isError && Object.keys(faults).length === 0 && (
            <Alert color="red" title={t('notSaved')} role="alert">
              {update.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={update.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
