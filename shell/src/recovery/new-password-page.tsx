import { useHost, usePageTitle } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { call, isApiProblem } from '@lyceum/sdk';
import { Alert, Button, IconCircleCheck, IconLinkOff, LoadError, Loading, PasswordInput, Stack } from '@lyceum/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { forgottenPath } from '../paths.ts';
import { SessionCard } from '../session/session-card.tsx';
import { Outcome } from './outcome.tsx';
import { messages } from './recovery.messages.ts';
import { Refusal } from './refusal.tsx';
import { Unreferred } from './unreferred.tsx';
import { useLinkSecret } from './use-link-secret.ts';

/** Where the letter to those who forgot their password leads. */
export function NewPasswordPage() {
  const t = useMessages(messages);
  const secret = useLinkSecret();
  const check = useLinkCheck(secret);
  const set = useSetPassword(secret);
  usePageTitle(t('newTitle'));
  if (set.isSuccess) return <Done />;
  if (secret === '' || check.data?.is_valid === false || isOver(set.error)) return <Over />;
  if (check.isError)
    return (
      <SessionCard title={t('newTitle')} text={t('newText')}>
        <LoadError error={check.error} onRetry={() => check.refetch()} />
      </SessionCard>
    );
  if (check.isPending) return <Loading />;
  const weakness = isApiProblem(set.error) ? set.error.fields['new_password'] : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    set.mutate(String(new FormData(event.currentTarget).get('new_password')));
  };
  return (
    <SessionCard title={t('newTitle')} text={t('newText')}>
      <Unreferred />
      <form onSubmit={submit}>
        <Stack>
          {set.isError && !weakness && (
            <Alert color="red" title={t('notSet')} role="alert">
              <Refusal error={set.error} of="tries" />
            </Alert>
          )}
          <PasswordInput
            label={t('password')}
            description={t('passwordHelp')}
            name="new_password"
            autoComplete="new-password"
            required
            withAsterisk={false}
            error={weakness}
          />
          <Button type="submit" size="md" fullWidth loading={set.isPending}>
            {t('set')}
          </Button>
        </Stack>
      </form>
    </SessionCard>
  );
}

/** Asked once, as the page opens: nobody should think of a password for nothing. */
function useLinkCheck(token: string) {
  return useQuery({
    queryKey: [identity.checkPasswordLink.id, token],
    queryFn: ({ signal }) => call(identity.checkPasswordLink, { body: { token } }, { signal }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

/** A session of this browser has ended with it, so the page asks anew who is here; the answer need not be waited for. */
function useSetPassword(token: string) {
  const { refreshUser } = useHost();
  return useMutation({
    mutationFn: (new_password: string) => call(identity.setForgottenPassword, { body: { token, new_password } }),
    onSuccess: () => void refreshUser(),
  });
}

const isOver = (error: Error | null): boolean => isApiProblem(error) && error.code === 'link_over';

function Done() {
  const t = useMessages(messages);
  return (
    <Outcome icon={<IconCircleCheck />} title={t('setTitle')} text={t('setText')}>
      <Button component={Link} to="/login">
        {t('toSignIn')}
      </Button>
    </Outcome>
  );
}

function Over() {
  const t = useMessages(messages);
  return (
    <Outcome icon={<IconLinkOff />} tone="bad" title={t('overTitle')} text={t('overText')}>
      <Button component={Link} to={forgottenPath}>
        {t('askAgain')}
      </Button>
    </Outcome>
  );
}
