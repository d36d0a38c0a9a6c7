import { useMessages } from '@lyceum/i18n';
import { Button } from '@lyceum/ui';
import { Link } from 'react-router';
import { buildsPathOf } from '../paths.ts';
import { messages } from './builds-page.messages.ts';

export function BuildsLink({ app }: { readonly app: string }) {
  const t = useMessages(messages);
  return (
    <Button component={Link} to={buildsPathOf(app)} size="xs" variant="default" aria-label={t('title', { app })}>
      {t('link')}
    </Button>
  );
}
