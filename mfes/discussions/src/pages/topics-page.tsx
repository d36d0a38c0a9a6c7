import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Breadcrumbs, LoadError, Loading, Page } from '@lyceum/ui';
import { Link, useParams } from 'react-router';
import { TopicList } from '../features/topics/topic-list.tsx';
import { messages } from '../features/topics/topics.messages.ts';
import { useTopics } from '../features/topics/use-topics.ts';
import { courseHomePath } from '../paths.ts';

/** Where the learners of a course talk. */
export function TopicsPage() {
  const t = useMessages(messages);
  const { courseRunKey = '' } = useParams();
  const topics = useTopics(courseRunKey);
  usePageTitle(t('title'));
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      width="md"
      above={
        <Breadcrumbs label={t('breadcrumbs')} current={t('title')}>
          <Anchor component={Link} to={courseHomePath(courseRunKey)} size="sm">
            {t('course')}
          </Anchor>
        </Breadcrumbs>
      }
    >
      {topics.isPending && <Loading />}
      {topics.isError && <LoadError error={topics.error} onRetry={() => topics.refetch()} />}
      {topics.isSuccess && <TopicList groups={topics.data} />}
    </Page>
  );
}
