import { useNotify, usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Page, Stack } from '@lyceum/ui';
import { useParams } from 'react-router';
import { messages as formMessages } from '../features/app-config/app-config.messages.ts';
import { ConfigForm } from '../features/app-config/config-form.tsx';
import { useAppConfigSetting, useChangeAppConfig } from '../features/app-config/use-app-config-setting.ts';
import { messages as historyMessages } from '../features/setting-history/setting-history.messages.ts';
import { SettingHistory } from '../features/setting-history/setting-history.tsx';
import { useShowPreview, useTriedSettings } from '../features/settings-preview/use-settings-preview.ts';
import { useRefusal } from '../refusals/use-refusal.ts';
import { messages } from './app-config-page.messages.ts';
import { AppTrail } from './app-trail.tsx';

export function AppConfigPage() {
  const t = useMessages(messages);
  const { name = '' } = useParams();
  const setting = useAppConfigSetting(name);
  const tried = useTriedSettings();
  usePageTitle(t('title', { app: name }));
  return (
    <Page title={t('title', { app: name })} subtitle={t('subtitle')} above={<AppTrail app={name} />} width="sm">
      {(setting.isPending || tried.isPending) && <Loading />}
      {setting.isError && <LoadError error={setting.error} onRetry={() => setting.refetch()} />}
      {setting.isSuccess && !tried.isPending && (
        <Settings
          key={JSON.stringify(setting.data.value)}
          name={name}
          setting={setting.data}
          tried={tried.data?.preview?.apps[name] ?? null}
        />
      )}
    </Page>
  );
}

interface SettingsProps {
  readonly name: string;
  readonly setting: NonNullable<ReturnType<typeof useAppConfigSetting>['data']>;
  readonly tried: Readonly<Record<string, unknown>> | null;
}

function Settings({ name, setting, tried }: SettingsProps) {
  const t = useMessages(formMessages);
  const th = useMessages(historyMessages);
  const notify = useNotify();
  const refusalOf = useRefusal();
  const change = useChangeAppConfig(name);
  const undo = useChangeAppConfig(name);
  const preview = useShowPreview();
  return (
    <Stack gap="lg">
      <ConfigForm
        schema={setting.schema}
        saved={setting.value}
        tried={tried}
        error={change.error ?? preview.error}
        isBusy={change.isPending || preview.isPending}
        onSave={(value) => {
          preview.reset();
          change.mutate(value, { onSuccess: () => notify({ kind: 'success', text: t('saved') }) });
        }}
        onPreview={(value) => {
          change.reset();
          preview.mutate({ apps: { [name]: { ...value } } });
        }}
      />
      <SettingHistory
        setting={setting}
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
