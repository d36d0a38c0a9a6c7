import { usePageTitle } from '@lyceum/app-api';
import type { AppStatusView } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { EmptyState, IconPlugConnected, LoadError, Loading, Page, Stack } from '@lyceum/ui';
import { ConfigLink } from '../features/app-config/config-link.tsx';
import { AppCard } from '../features/app-status/app-card.tsx';
import { messages as statusMessages } from '../features/app-status/app-status.messages.ts';
import { useAppStatus } from '../features/app-status/use-app-status.ts';
import { PauseButton } from '../features/release-pause/pause-button.tsx';
import { PauseNotice } from '../features/release-pause/pause-notice.tsx';
import { messages } from './apps-page.messages.ts';
import { BuildsLink } from './builds-link.tsx';
import { HealthLink } from './health-link.tsx';

export function AppsPage() {
  const t = useMessages(messages);
  const status = useAppStatus();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} subtitle={t('subtitle')} width="md" actions={<HealthLink app="shell" isNamed />}>
      {status.isPending && <Loading />}
      {status.isError && <LoadError error={status.error} onRetry={() => status.refetch()} />}
      {status.isSuccess && status.data.apps.length === 0 && <NoApps />}
      <Stack>
        {status.data?.apps.map((app) => (
          <AppCard key={app.name} app={app} notice={noticeFor(app)} acts={actsFor(app)} />
        ))}
      </Stack>
    </Page>
  );
}

const noticeFor = ({ name, release }: AppStatusView) =>
  release?.pause && <PauseNotice app={name} pause={release.pause} />;

const actsFor = ({ name, release }: AppStatusView) => (
  <>
    {release && !release.pause && <PauseButton app={name} />}
    {release && <BuildsLink app={name} />}
    <HealthLink app={name} />
    <ConfigLink app={name} />
  </>
);

function NoApps() {
  const t = useMessages(statusMessages);
  return <EmptyState icon={<IconPlugConnected />} title={t('none')} text={t('noneText')} />;
}
