import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { EmptyState, IconPlugConnected, LoadError, Loading, Page, Stack } from '@lyceum/ui';
import { useParams } from 'react-router';
import { BuildCard } from '../features/app-builds/build-card.tsx';
import { useBuilds } from '../features/app-builds/use-builds.ts';
import { AppTrail } from './app-trail.tsx';
import { messages } from './builds-page.messages.ts';

export function BuildsPage() {
  const t = useMessages(messages);
  const { name = '' } = useParams();
  const builds = useBuilds(name);
  const isUnpublished = isApiProblem(builds.error) && builds.error.code === 'app_not_found';
  usePageTitle(t('title', { app: name }));
  return (
    <Page title={t('title', { app: name })} subtitle={t('subtitle')} above={<AppTrail app={name} />} width="md">
      {builds.isPending && <Loading />}
      {isUnpublished && <EmptyState icon={<IconPlugConnected />} title={t('none')} text={t('noneText')} />}
      {builds.isError && !isUnpublished && <LoadError error={builds.error} onRetry={() => builds.refetch()} />}
      <Stack>
        {builds.data?.builds.map((build) => (
          <BuildCard key={build.version} app={name} build={build} />
        ))}
      </Stack>
    </Page>
  );
}
