import { useMessages } from '@lyceum/i18n';
import { Button } from '@lyceum/ui';
import { Link } from 'react-router';
import { healthPathOf } from '../paths.ts';
import { messages } from './health-page.messages.ts';

interface HealthLinkProps {
  readonly app: string;
  /** Says which app it is about, where nothing around it does. */
  readonly isNamed?: boolean;
}

export function HealthLink({ app, isNamed = false }: HealthLinkProps) {
  const t = useMessages(messages);
  return (
    <Button component={Link} to={healthPathOf(app)} size="xs" variant="default" aria-label={t('linkOf', { app })}>
      {isNamed ? t('linkOf', { app }) : t('link')}
    </Button>
  );
}
