import type { OutlineBlockView } from '@lyceum/contracts/courseware';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, IconCircle, IconCircleCheckFilled } from '@lyceum/ui';
import { Link } from 'react-router';
import { sequencePath } from '../../paths.ts';
import { messages } from './course-outline.messages.ts';
import classes from './course-outline.module.css';

interface SubsectionRowProps {
  readonly courseKey: string;
  readonly subsection: OutlineBlockView;
}

/** One subsection: done or not, where it leads, and what matters about it in one line. */
export function SubsectionRow({ courseKey, subsection }: SubsectionRowProps) {
  const t = useMessages(messages);
  return (
    <li>
      <Link to={sequencePath(courseKey, subsection.id)} className={classes['subsection']}>
        {subsection.complete ? (
          <IconCircleCheckFilled size={20} className={classes['done']} role="img" aria-label={t('done')} />
        ) : (
          <IconCircle size={20} className={classes['open']} role="img" aria-label={t('notDone')} />
        )}
        <span className={classes['name']}>
          <bdi>{subsection.display_name}</bdi>
          <Facts subsection={subsection} />
        </span>
        {subsection.resume_block && <Badge className={classes['here']}>{t('goOnHere')}</Badge>}
      </Link>
    </li>
  );
}

function Facts({ subsection }: { readonly subsection: OutlineBlockView }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { format, graded, due, effort_time: seconds, effort_activities: count, description } = subsection;
  const facts = [
    graded && (format ?? t('graded')),
    due && t('due', { moment: formats.dateTime(due) }),
    seconds && t('effort', { minutes: Math.max(1, Math.round(seconds / 60)) }),
    count && t('activities', { count }),
    subsection.has_scheduled_content && t('scheduled'),
    // Open edX's description of a graded subsection says its format again.
    !graded && description,
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return facts.length === 0 ? null : <span className={classes['facts']}>{facts.join(' · ')}</span>;
}
