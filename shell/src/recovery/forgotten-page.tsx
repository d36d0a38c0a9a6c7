import { usePageTitle } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { call } from '@lyceum/sdk';
import { Alert, Anchor, Button, IconMail, Stack, TextInput } from '@lyceum/ui';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SessionCard } from '../session/session-card.tsx';
import { Outcome } from './outcome.tsx';
import { messages } from './recovery.messages.ts';
import { Refusal } from './refusal.tsx';
import { Unreferred } from './unreferred.tsx';

/** Asks whose password is forgotten. What it answers is the same for every name: who has an account here is nobody's business. */
export function ForgottenPage() {
  const t = useMessages(messages);
  const ask = useMutation({ mutationFn: (login: string) => call(identity.askForPassword, { body: { login } }) });
  usePageTitle(ask.isSuccess ? t('sentTitle') : t('forgottenTitle'));
  if (ask.isSuccess)
    return (
      <Outcome
        icon={<IconMail />}
        title={t('sentTitle')}
        text={t('sentText', { login: ask.variables })}
        below={t('sentHelp')}
      >
        <Button variant="default" onClick={() => ask.reset()}>
          {t('again')}
        </Button>
      </Outcome>
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask.mutate(String(new FormData(event.currentTarget).get('login')).trim());
  };
  return (
    <SessionCard title={t('forgottenTitle')} text={t('forgottenText')} below={<SignInLink />}>
      <Unreferred />
      <form onSubmit={submit}>
        <Stack>
          {ask.isError && (
            <Alert color="red" title={t('notSent')} role="alert">
              <Refusal error={ask.error} of="letters" />
            </Alert>
          )}
          <TextInput
            label={t('name')}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            maxLength={254}
            required
            withAsterisk={false}
          />
          <Button type="submit" size="md" fullWidth loading={ask.isPending}>
            {t('send')}
          </Button>
        </Stack>
      </form>
    </SessionCard>
  );
}

function SignInLink() {
  const t = useMessages(messages);
  const [search] = useSearchParams();
  return (
    <>
      {t('remembered')}{' '}
      <Anchor component={Link} to={{ pathname: '/login', search: search.toString() }} inherit underline="always">
        {t('toSignIn')}
      </Anchor>
    </>
  );
}
