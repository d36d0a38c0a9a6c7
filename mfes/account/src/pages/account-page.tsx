import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Page, Stack } from '@lyceum/ui';
import { EmailCard } from '../features/email/email-card.tsx';
import { EntriesCard } from '../features/entries/entries-card.tsx';
import { PasswordForm } from '../features/password/password-form.tsx';
import { ProfileForm } from '../features/profile/profile-form.tsx';
import { useAccount } from '../features/profile/use-account.ts';
import { messages } from './account-page.messages.ts';

/** What the site knows of the person, how it reaches them, and how they get in. */
export function AccountPage() {
  const t = useMessages(messages);
  const account = useAccount();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} subtitle={t('subtitle')} width="sm">
      {account.isPending && <Loading />}
      {account.isError && <LoadError error={account.error} onRetry={() => account.refetch()} />}
      {account.isSuccess && (
        <Stack gap="xl">
          <ProfileForm account={account.data} />
          <EmailCard />
          <PasswordForm />
          <EntriesCard />
        </Stack>
      )}
    </Page>
  );
}
