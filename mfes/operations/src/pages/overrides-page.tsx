import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { EmptyState, IconEyeOff, LoadError, Loading, Page, Stack } from '@lyceum/ui';
import { EndedOverrides } from '../features/overrides/ended-overrides.tsx';
import { OverrideCard } from '../features/overrides/override-card.tsx';
import { messages as overrideMessages } from '../features/overrides/overrides.messages.ts';
import { useActiveOverrides } from '../features/overrides/use-overrides.ts';
import { messages } from './overrides-page.messages.ts';

export function OverridesPage() {
  const t = useMessages(messages);
  const active = useActiveOverrides();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} subtitle={t('subtitle')} width="md">
      {active.isPending && <Loading />}
      {active.isError && <LoadError error={active.error} onRetry={() => active.refetch()} />}
      {active.data?.overrides.length === 0 && <NoOverrides />}
      <Stack>
        {active.data?.overrides.map((override) => (
          <OverrideCard key={override.id} override={override} />
        ))}
      </Stack>
      {active.isSuccess && <EndedOverrides />}
    </Page>
  );
}

function NoOverrides() {
  const t = useMessages(overrideMessages);
  return <EmptyState icon={<IconEyeOff />} title={t('none')} text={t('noneText')} />;
}
