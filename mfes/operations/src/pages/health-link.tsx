import { useMessages } from '@lyceum/i18n';
import { Button } from '@lyceum/ui';
import { Link } from 'react-router';
import { healthPathOf } from '../paths.ts';
import { messages } from './health-page.messages.ts';

export function HealthLink({ app }: { readonly app: string }) {
  const t = useMessages(messages);
  return (
    <Button component={Link} to={healthPathOf(app)} size="xs" variant="default" aria-label={t('linkOf', { app })}>
      {t('link')}
    </Button>
  );
}
