import type { BlockSettingView } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Button, LoadError, Loading, Stack, Text } from '@lyceum/ui';
import type { BlockFields } from '../blocks/block-edit.ts';
import { useBlockSettings } from '../blocks/use-block-settings.ts';
import { messages } from './editing.messages.ts';
import classes from './editing.module.css';
import { SettingField } from './setting-field.tsx';
import type { BlockDraft } from './use-block-draft.ts';
import { useSpokenSetting } from './use-spoken-setting.ts';

interface SettingsFormProps {
  readonly draft: BlockDraft;
  /** Fields that the editor shows elsewhere. */
  readonly except?: readonly string[];
}

/** The settings of a block: what holds now, where it comes from, and the way back to it. */
export function SettingsForm({ draft, except = [] }: SettingsFormProps) {
  const t = useMessages(messages);
  const spoken = useSpokenSetting();
  const settings = useBlockSettings(draft.block.id);
  if (settings.isPending) return <Loading />;
  if (settings.isError) return <LoadError error={settings.error} onRetry={() => settings.refetch()} />;
  const shown = settings.data.settings.filter(
    ({ field_name: field, type }) => field !== 'display_name' && type !== 'dict' && !except.includes(field),
  );
  if (shown.length === 0) return <Text c="dimmed">{t('noSettings')}</Text>;
  return (
    <Stack gap="md">
      {shown.map((setting) => (
        <Setting key={setting.field_name} setting={spoken(setting)} draft={draft} />
      ))}
    </Stack>
  );
}

function Setting({ setting, draft }: { readonly setting: BlockSettingView; readonly draft: BlockDraft }) {
  const t = useMessages(messages);
  const { field_name: field, display_name: name, inherited_from: from } = setting;
  const set = (value: BlockFields[string]) => draft.change({ fields: { [field]: value } });
  const changed = draft.changes.fields[field];
  const isOwn = changed === undefined ? setting.explicitly_set : changed !== null;
  const value = changed === undefined ? setting.value : (changed ?? setting.default_value);
  return (
    <div className={classes['setting']}>
      <SettingField
        setting={setting}
        value={value}
        note={!isOwn && from ? t('inherited', { from }) : null}
        onChange={set}
      />
      {isOwn && (
        <Button size="compact-xs" variant="subtle" aria-label={t('resetThis', { name })} onClick={() => set(null)}>
          {t('reset')}
        </Button>
      )}
    </div>
  );
}
