import { useAppConfig } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Card } from '@lyceum/ui';
import { Link } from 'react-router';
import { config } from '../../config.ts';
import { messages } from './welcome.messages.ts';

/** Above the courses of the dashboard: the way to the app. */
export function Welcome() {
  const t = useMessages(messages);
  const { showOnDashboard: isShown } = useAppConfig(config);
  if (!isShown) return null;
  return (
    <Card padding="md">
      <Anchor component={Link} to="/sample-app">
        {t('open')}
      </Anchor>
    </Card>
  );
}
