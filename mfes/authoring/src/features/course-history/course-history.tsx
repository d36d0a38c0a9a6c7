import { useMessages } from '@lyceum/i18n';
import { Button, LoadError, Loading, Stack, Text } from '@lyceum/ui';
import { CommitCard } from './commit-card.tsx';
import { messages } from './course-history.messages.ts';
import classes from './course-history.module.css';
import { useCommits } from './use-commits.ts';
import { newestOf, versionsOf } from './versions.ts';

/** Who changed what in a course, with the way back to any version. */
export function CourseHistory({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const history = useCommits(courseKey);
  if (history.isPending) return <Loading />;
  if (history.isError) return <LoadError error={history.error} onRetry={() => history.refetch()} />;
  const commits = history.data.pages.flatMap(({ results }) => results);
  const [draft, published] = [newestOf(commits, 'draft'), newestOf(commits, 'published')];
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('intro')}
      </Text>
      <ol className={classes['list']}>
        {commits.map((commit) => {
          const version = versionsOf(commit)?.to;
          return (
            <CommitCard
              key={commit.id}
              courseKey={courseKey}
              commit={commit}
              isDraft={version !== undefined && version === draft}
              isLive={version !== undefined && version === published}
            />
          );
        })}
      </ol>
      {history.hasNextPage ? (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {t('older')}
        </Button>
      ) : (
        <Text size="sm" c="dimmed" ta="center">
          {t('end')}
        </Text>
      )}
    </Stack>
  );
}
