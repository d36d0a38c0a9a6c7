import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Alert, Button, Card, Group, NativeSelect, Stack, TextInput, Title } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { messages } from './course-team.messages.ts';
import { useSetRole } from './use-set-role.ts';
import { useTeamRefusal } from './use-team-refusal.ts';

export function AddMember({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const notify = useNotify();
  const refusalOf = useTeamRefusal();
  const setRole = useSetRole(courseKey);
  const [email, setEmail] = useState('');
  const [role, setNewRole] = useState<'staff' | 'instructor'>('staff');
  const [isChecked, setIsChecked] = useState(false);
  const isEmail = /^\S+@\S+$/.test(email.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isEmail) return;
    const member = { email: email.trim(), role };
    setRole.mutate(member, {
      onSuccess: () => {
        notify({ kind: 'success', text: t('added', { email: member.email }) });
        setEmail('');
        setIsChecked(false);
      },
    });
  };
  return (
    <Card component="section" aria-labelledby="add-member">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Title order={2} size="h5" id="add-member">
            {t('add')}
          </Title>
          <Group gap="sm" align="flex-start">
            <TextInput
              type="email"
              dir="ltr"
              label={t('email')}
              description={t('emailHelp')}
              value={email}
              flex="1 1 14rem"
              error={isChecked && !isEmail ? t('badEmail') : null}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('role')}
              description={'\u00a0'}
              value={role}
              onChange={({ currentTarget: { value } }) => setNewRole(value === 'instructor' ? 'instructor' : 'staff')}
              data={(['staff', 'instructor'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </Group>
          {setRole.isError && (
            <Alert color="red" title={t('failed')} role="alert">
              {refusalOf(setRole.error)}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={setRole.isPending}>
              {t('addNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
