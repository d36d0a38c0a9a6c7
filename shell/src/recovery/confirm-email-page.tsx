import { useCurrentUser, useHost, usePageTitle } from '@lyceum/app-api';
import * as identity from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { call, isApiProblem } from '@lyceum/sdk';
import { Alert, Button, IconCircleCheck, IconLinkOff } from '@lyceum/ui';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { accountPath } from '../paths.ts';
import { SessionCard } from '../session/session-card.tsx';
import { Outcome } from './outcome.tsx';
import { messages } from './recovery.messages.ts';
import { Refusal } from './refusal.tsx';
import { Unreferred } from './unreferred.tsx';
import { useLinkSecret } from './use-link-secret.ts';

/** Where letters that confirm an address lead. A button does it: programs that look through mail open every link in it. */
export function ConfirmEmailPage() {
  const t = useMessages(messages);
  const secret = useLinkSecret();
  const confirm = useConfirmEmail(secret);
  usePageTitle(t('confirmTitle'));
  if (confirm.isSuccess) return <Confirmed {...confirm.data} />;
  if (secret === '' || (isApiProblem(confirm.error) && confirm.error.code === 'link_over')) return <Over />;
  return (
    <SessionCard title={t('confirmTitle')} text={t('confirmText')}>
      <Unreferred />
      {confirm.isError && (
        <Alert color="red" title={t('notConfirmed')} role="alert">
          <Refusal error={confirm.error} of="tries" />
        </Alert>
      )}
      <Button size="md" fullWidth loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {t('confirm')}
      </Button>
    </SessionCard>
  );
}

function useConfirmEmail(token: string) {
  const { refreshUser } = useHost();
  return useMutation({
    mutationFn: () => call(identity.confirmEmail, { body: { token } }),
    onSuccess: () => void refreshUser(),
  });
}

function Confirmed({ email, is_change: isChange }: { readonly email: string; readonly is_change: boolean }) {
  const t = useMessages(messages);
  return (
    <Outcome
      icon={<IconCircleCheck />}
      title={t('confirmedTitle')}
      text={isChange ? t('changedText', { email }) : t('confirmedText', { email })}
    >
      <Button component={Link} to="/dashboard">
        {t('toCourses')}
      </Button>
    </Outcome>
  );
}

function Over() {
  const t = useMessages(messages);
  const user = useCurrentUser();
  return (
    <Outcome icon={<IconLinkOff />} tone="bad" title={t('overTitle')} text={t('confirmOverText')}>
      <Button component={Link} to={user ? accountPath : `/login?next=${accountPath}`}>
        {t('toAccount')}
      </Button>
    </Outcome>
  );
}
