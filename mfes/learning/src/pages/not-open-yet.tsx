import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconCalendarEvent } from '@lyceum/ui';
import { Link } from 'react-router';
import { homePath } from '../paths.ts';
import { messages } from './pages.messages.ts';

/** A unit whose day has not come. */
export function NotOpenYet({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  return (
    <EmptyState
      icon={<IconCalendarEvent />}
      title={t('notOpen')}
      text={t('notOpenText')}
      action={
        <Button component={Link} to={homePath(courseKey)}>
          {t('backToOutline')}
        </Button>
      }
    />
  );
}
