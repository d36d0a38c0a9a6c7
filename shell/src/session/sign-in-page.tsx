import { useCurrentUser, useHost, usePageTitle } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { call } from '@lyceum/sdk';
import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@lyceum/ui';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { forgottenPath } from '../paths.ts';
import { nextPath } from './next-path.ts';
import { messages } from './session.messages.ts';
import { SessionCard } from './session-card.tsx';

export function SignInPage() {
  const t = useMessages(messages);
  const [search] = useSearchParams();
  const user = useCurrentUser();
  const signIn = useSignIn();
  usePageTitle(t('signIn'));
  if (user) return <Navigate to={nextPath(search)} replace />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get('email_or_username')), password: String(form.get('password')) });
  };
  return (
    <SessionCard title={t('signInTitle')} text={t('signInText')} below={<RegisterLink />}>
      <form onSubmit={submit}>
        <Stack>
          {signIn.isError && (
            <Alert color="red" title={t('failed')} role="alert">
              {signIn.error.message}
            </Alert>
          )}
          <TextInput
            label={t('name')}
            name="email_or_username"
            autoComplete="username"
            required
            withAsterisk={false}
            autoCapitalize="none"
          />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
          <ForgottenLink />
          <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
            {t('signIn')}
          </Button>
        </Stack>
      </form>
    </SessionCard>
  );
}

interface Credentials {
  readonly name: string;
  readonly password: string;
}

function useSignIn() {
  const { refreshUser } = useHost();
  return useMutation({
    mutationFn: async ({ name, password }: Credentials) => {
      await call(identity.signIn, { body: { email_or_username: name, password } });
      await refreshUser();
    },
  });
}

function ForgottenLink() {
  const t = useMessages(messages);
  const [search] = useSearchParams();
  return (
    <Anchor
      component={Link}
      to={{ pathname: forgottenPath, search: search.toString() }}
      size="sm"
      underline="always"
      className="shell-session-aside"
    >
      {t('forgotten')}
    </Anchor>
  );
}

function RegisterLink() {
  const t = useMessages(messages);
  const [search] = useSearchParams();
  return (
    <>
      {t('newHere')}{' '}
      <Anchor component={Link} to={{ pathname: '/register', search: search.toString() }} inherit underline="always">
        {t('createAccount')}
      </Anchor>
    </>
  );
}
