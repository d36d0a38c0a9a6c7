import { useNotify, usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Page, Stack } from '@lyceum/ui';
import { messages as historyMessages } from '../features/setting-history/setting-history.messages.ts';
import { SettingHistory } from '../features/setting-history/setting-history.tsx';
import { useShowPreview, useTriedSettings } from '../features/settings-preview/use-settings-preview.ts';
import { messages as formMessages } from '../features/site-look/site-look.messages.ts';
import { SiteLookForm } from '../features/site-look/site-look-form.tsx';
import { useChangeSiteLook, useSiteLook } from '../features/site-look/use-site-look.ts';
import { useRefusal } from '../refusals/use-refusal.ts';
import { messages } from './site-page.messages.ts';

export function SitePage() {
  const t = useMessages(messages);
  const look = useSiteLook();
  const tried = useTriedSettings();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} subtitle={t('subtitle')} width="sm">
      {(look.isPending || tried.isPending) && <Loading />}
      {look.isError && <LoadError error={look.error} onRetry={() => look.refetch()} />}
      {look.isSuccess && !tried.isPending && (
        <Look key={JSON.stringify(look.data.value)} look={look.data} tried={tried.data?.preview?.site ?? null} />
      )}
    </Page>
  );
}

interface LookProps {
  readonly look: NonNullable<ReturnType<typeof useSiteLook>['data']>;
  readonly tried: Parameters<typeof SiteLookForm>[0]['tried'];
}

function Look({ look, tried }: LookProps) {
  const t = useMessages(formMessages);
  const th = useMessages(historyMessages);
  const notify = useNotify();
  const refusalOf = useRefusal();
  const change = useChangeSiteLook();
  const undo = useChangeSiteLook();
  const preview = useShowPreview();
  return (
    <Stack gap="lg">
      <SiteLookForm
        saved={look.value}
        tried={tried}
        error={change.error ?? preview.error}
        isBusy={change.isPending || preview.isPending}
        onSave={(what) => {
          preview.reset();
          change.mutate(what, { onSuccess: () => notify({ kind: 'success', text: t('saved') }) });
        }}
        onPreview={(what) => {
          change.reset();
          preview.mutate({ site: what });
        }}
      />
      <SettingHistory
        setting={look}
        isUndoing={undo.isPending}
        onUndo={() =>
          undo.mutate('undo', {
            onSuccess: () => notify({ kind: 'success', text: th('undone') }),
            onError: (error) => notify({ kind: 'error', title: th('notUndone'), text: refusalOf(error) }),
          })
        }
      />
    </Stack>
  );
}
