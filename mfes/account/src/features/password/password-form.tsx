import { useNotify } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Alert, Anchor, Button, Card, Group, PasswordInput, Stack, Text, Title } from '@lyceum/ui';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { forgottenPath } from '../../paths.ts';
import { messages } from './password.messages.ts';
import { useChangePassword } from './use-change-password.ts';

export function PasswordForm() {
  const t = useMessages(messages);
  const notify = useNotify();
  const change = useChangePassword();
  const problem = isApiProblem(change.error) ? change.error : null;
  const isWrong = problem?.code === 'wrong_password';
  const weakness = problem?.fields['new_password'];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const passwords = {
      old_password: String(given.get('old_password')),
      new_password: String(given.get('new_password')),
    };
    change.mutate(passwords, {
      onSuccess: () => {
        form.reset();
        notify({ kind: 'success', text: t('changed') });
      },
    });
  };
  return (
    <Card component="section" aria-labelledby="account-password">
      <form onSubmit={submit}>
        <Stack>
          <div>
            <Title order={2} size="h3" id="account-password">
              {t('title')}
            </Title>
            <Text size="sm" c="dimmed" mt={4}>
              {t('intro')}
            </Text>
          </div>
          <PasswordInput
            label={t('old')}
            name="old_password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            error={isWrong && t('wrong')}
          />
          <Anchor component={Link} to={forgottenPath} size="sm" underline="always" style={{ alignSelf: 'flex-start' }}>
            {t('forgotten')}
          </Anchor>
          <PasswordInput
            label={t('new')}
            name="new_password"
            autoComplete="new-password"
            required
            withAsterisk={false}
            error={weakness}
          />
          {problem && !isWrong && !weakness && (
            <Alert color="red" title={t('notChanged')} role="alert">
              {problem.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
