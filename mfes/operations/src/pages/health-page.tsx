import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { EmptyState, IconChartBar, LoadError, Loading, Page } from '@lyceum/ui';
import { useParams } from 'react-router';
import { AppErrors } from '../features/app-errors/app-errors.tsx';
import { HealthOverview } from '../features/app-health/health-overview.tsx';
import { useAppHealth } from '../features/app-health/use-app-health.ts';
import { AppTrail } from './app-trail.tsx';
import { messages } from './health-page.messages.ts';

/** How one app does: now beside before, and what went wrong. */
export function HealthPage() {
  const { name = '' } = useParams();
  const t = useMessages(messages);
  const health = useAppHealth(name);
  const title = t('title', { app: name });
  usePageTitle(title);
  const { now, before } = health.data ?? {};
  const isEmpty = health.isSuccess && !now && !before;
  return (
    <Page title={title} subtitle={t('subtitle')} width="lg" above={<AppTrail app={name} />}>
      {health.isPending && <Loading />}
      {health.isError && <LoadError error={health.error} onRetry={() => health.refetch()} />}
      {isEmpty && <EmptyState icon={<IconChartBar />} title={t('none')} text={t('noneText')} />}
      {health.isSuccess && !isEmpty && <HealthOverview health={health.data} />}
      {now && <AppErrors app={name} version={now.version} />}
      {before && <AppErrors app={name} version={before.version} />}
    </Page>
  );
}
