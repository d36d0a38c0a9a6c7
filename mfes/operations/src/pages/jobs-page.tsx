import { usePageTitle } from '@lyceum/app-api';
import { jobState } from '@lyceum/contracts/platform';
import { useMessages } from '@lyceum/i18n';
import { Page } from '@lyceum/ui';
import { useSearchParams } from 'react-router';
import { JobList } from '../features/jobs/job-list.tsx';
import { JobStates } from '../features/jobs/job-states.tsx';
import { messages } from './jobs-page.messages.ts';

export function JobsPage() {
  const t = useMessages(messages);
  const [search, setSearch] = useSearchParams();
  usePageTitle(t('title'));
  const asked = jobState.safeParse(search.get('state'));
  const state = asked.success ? asked.data : 'failed';
  return (
    <Page title={t('title')} subtitle={t('subtitle')} width="md">
      <JobStates chosen={state} onChoose={(next) => setSearch({ state: next }, { replace: true })} />
      <JobList key={state} state={state} />
    </Page>
  );
}
