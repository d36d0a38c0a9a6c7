import { usePageTitle, useSignedInUser } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Page, Text } from '@lyceum/ui';
import { messages } from './home-page.messages.ts';

export function HomePage() {
  const t = useMessages(messages);
  const user = useSignedInUser();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')}>
      <Text>{t('greeting', { name: user.name })}</Text>
    </Page>
  );
}
