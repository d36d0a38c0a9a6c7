import type { JobStateName } from '@lyceum/contracts/platform';
import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconCircleCheck, IconList, LoadError, Loading, Stack } from '@lyceum/ui';
import { JobCard } from './job-card.tsx';
import { messages } from './jobs.messages.ts';
import { useJobs } from './use-jobs.ts';

/** The jobs in one state, the newest first. */
export function JobList({ state }: { readonly state: JobStateName }) {
  const t = useMessages(messages);
  const list = useJobs(state);
  const jobs = list.data?.pages.flatMap((page) => page.jobs) ?? [];
  return (
    <Stack>
      {list.isPending && <Loading />}
      {list.isError && <LoadError error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && jobs.length === 0 && <NoJobs state={state} />}
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

function NoJobs({ state }: { readonly state: JobStateName }) {
  const t = useMessages(messages);
  if (state === 'failed')
    return <EmptyState icon={<IconCircleCheck />} title={t('noneFailed')} text={t('noneFailedText')} />;
  return <EmptyState icon={<IconList />} title={t('none')} text={t('noneText')} />;
}
