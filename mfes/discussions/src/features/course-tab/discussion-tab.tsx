import { useAppConfig } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Link } from 'react-router';
import { config } from '../../config.ts';
import { topicsPath } from '../../paths.ts';
import { messages } from './discussion-tab.messages.ts';
import classes from './discussion-tab.module.css';

/** Among the tabs of a course in the learning app: the way to its topics. */
export function DiscussionTab({ courseRunKey }: { readonly courseRunKey: string }) {
  const t = useMessages(messages);
  const { showCourseTab: isShown } = useAppConfig(config);
  if (!isShown) return null;
  return (
    <Link to={topicsPath(courseRunKey)} className={classes['tab']}>
      {t('tab')}
    </Link>
  );
}
