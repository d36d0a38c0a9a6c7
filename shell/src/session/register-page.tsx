import { useCurrentUser, useHost, usePageTitle } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { call, isApiProblem } from '@lyceum/sdk';
import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@lyceum/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { nextPath } from './next-path.ts';
import { messages } from './session.messages.ts';
import { SessionCard } from './session-card.tsx';

const fields = ['name', 'username', 'email', 'password'] as const;
type Field = (typeof fields)[number];
type Registration = Readonly<Record<Field, string>>;

export function RegisterPage() {
  const t = useMessages(messages);
  const [search] = useSearchParams();
  const user = useCurrentUser();
  const [draft, setDraft] = useState<Registration>({ name: '', username: '', email: '', password: '' });
  const register = useRegister();
  const check = useFieldCheck();
  usePageTitle(t('registerTitle'));
  if (user) return <Navigate to={nextPath(search)} replace />;
  const faults = { ...check.faults, ...(isApiProblem(register.error) ? register.error.fields : {}) };
  const inputFor = (field: Field) => ({
    name: field,
    value: draft[field],
    error: faults[field],
    required: true,
    withAsterisk: false,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setDraft({ ...draft, [field]: event.currentTarget.value });
      if (register.isError) register.reset();
    },
    onBlur: () => draft[field] && check.mutate(draft),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.mutate(draft);
  };
  return (
    <SessionCard title={t('registerTitle')} text={t('registerText')} below={<SignInLink />}>
      <form onSubmit={submit}>
        <Stack>
          {register.isError && Object.keys(faults).length === 0 && (
            <Alert color="red" title={t('registerFailed')} role="alert">
              {register.error.message}
            </Alert>
          )}
          <TextInput label={t('fullName')} description={t('fullNameHelp')} autoComplete="name" {...inputFor('name')} />
          <TextInput
            label={t('username')}
            description={t('usernameHelp')}
            autoComplete="username"
            autoCapitalize="none"
            {...inputFor('username')}
          />
          <TextInput label={t('email')} type="email" autoComplete="email" {...inputFor('email')} />
          <PasswordInput
            label={t('password')}
            description={t('passwordHelp')}
            autoComplete="new-password"
            {...inputFor('password')}
          />
          <Button type="submit" size="md" fullWidth loading={register.isPending}>
            {t('register')}
          </Button>
        </Stack>
      </form>
    </SessionCard>
  );
}

function useRegister() {
  const { refreshUser } = useHost();
  return useMutation({
    mutationFn: async (registration: Registration) => {
      await call(identity.registerAccount, { body: registration });
      await refreshUser();
    },
  });
}

/** Asks what is wrong with the fields filled in so far, as soon as one is left. */
function useFieldCheck() {
  const [faults, setFaults] = useState<Partial<Record<string, string>>>({});
  const { mutate } = useMutation({
    mutationFn: (draft: Registration) =>
      call(identity.validateRegistration, {
        body: Object.fromEntries(Object.entries(draft).filter(([, text]) => text)),
      }),
    onSuccess: ({ validation_decisions: decisions }) =>
      setFaults(Object.fromEntries(Object.entries(decisions).filter(([, sentence]) => sentence))),
  });
  return { faults, mutate };
}

function SignInLink() {
  const t = useMessages(messages);
  const [search] = useSearchParams();
  return (
    <>
      {t('haveAccount')}{' '}
      <Anchor component={Link} to={{ pathname: '/login', search: search.toString() }} inherit underline="always">
        {t('signIn')}
      </Anchor>
    </>
  );
}
