import { useMessages } from '@lyceum/i18n';
import { Anchor, Breadcrumbs } from '@lyceum/ui';
import { Link } from 'react-router';
import { appsPath } from '../paths.ts';
import { messages } from './app-trail.messages.ts';

/** The way back to the list from a page about one app. */
export function AppTrail({ app }: { readonly app: string }) {
  const t = useMessages(messages);
  return (
    <Breadcrumbs label={t('place')} current={app}>
      <Anchor component={Link} to={appsPath} size="sm">
        {t('apps')}
      </Anchor>
    </Breadcrumbs>
  );
}
