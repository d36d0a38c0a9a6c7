import { useMessages } from '@lyceum/i18n';
import { IconCircle, IconCircleCheckFilled } from '@lyceum/ui';
import { messages } from './course-sidebar.messages.ts';
import classes from './course-sidebar.module.css';

/** A tick for what is done; an empty ring says nothing to screen readers. */
export function DoneMark({ isDone }: { readonly isDone: boolean }) {
  const t = useMessages(messages);
  if (!isDone) return <IconCircle size={16} className={classes['open']} aria-hidden />;
  return <IconCircleCheckFilled size={16} className={classes['done']} role="img" aria-label={t('done')} />;
}
