import { useMessages } from '@lyceum/i18n';
import { Button, IconAdjustments } from '@lyceum/ui';
import { Link } from 'react-router';
import { configPath } from '../../paths.ts';
import { messages } from './app-config.messages.ts';

/** The way to what a site may set for an app. */
export function ConfigLink({ app }: { readonly app: string }) {
  const t = useMessages(messages);
  return (
    <Button
      component={Link}
      to={configPath(app)}
      size="xs"
      variant="default"
      leftSection={<IconAdjustments size={16} aria-hidden />}
      aria-label={t('configurationOf', { app })}
    >
      {t('configuration')}
    </Button>
  );
}
