import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Page } from '@lyceum/ui';
import { SiteLookForm } from '../features/site-look/site-look-form.tsx';
import { useSiteLook } from '../features/site-look/use-site-look.ts';
import { messages } from './site-page.messages.ts';

export function SitePage() {
  const t = useMessages(messages);
  const look = useSiteLook();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} subtitle={t('subtitle')} width="sm">
      {look.isPending && <Loading />}
      {look.isError && <LoadError error={look.error} onRetry={() => look.refetch()} />}
      {look.isSuccess && (
        <SiteLookForm
          key={JSON.stringify(look.data.value)}
          look={look.data.value}
          isChanged={look.data.history.length > 0}
        />
      )}
    </Page>
  );
}
