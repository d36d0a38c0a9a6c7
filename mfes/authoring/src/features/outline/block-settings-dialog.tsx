import type { BlockInfo } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Button, Group, Modal, NativeSelect, Stack, Switch } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { MomentField } from '../../editing/moment-field.tsx';
import { type BlockSettings, changesTo, settingsOf } from './block-settings.ts';
import { messages } from './block-settings-dialog.messages.ts';

interface BlockSettingsDialogProps {
  readonly block: BlockInfo;
  readonly onSave: (changes: ReturnType<typeof changesTo>) => void;
  readonly onClose: () => void;
}

const notGraded = 'notgraded';

/** When a block opens, for whom, and for subsections how it counts. */
export function BlockSettingsDialog({ block, onSave, onClose }: BlockSettingsDialogProps) {
  const t = useMessages(messages);
  const [settings, setSettings] = useState(() => settingsOf(block));
  const set = (changes: Partial<BlockSettings>) => setSettings({ ...settings, ...changes });
  const isSubsection = block.category === 'sequential';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(changesTo(block, settings));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { name: block.display_name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {block.category !== 'vertical' && (
            <MomentField
              label={t('start')}
              description={t('startHelp')}
              value={settings.start}
              onChange={(start) => set({ start })}
            />
          )}
          {isSubsection && (
            <>
              <NativeSelect
                label={t('format')}
                description={t('formatHelp')}
                value={settings.graderType}
                onChange={(event) => set({ graderType: event.currentTarget.value })}
                data={[
                  { value: notGraded, label: t('notGraded') },
                  ...gradersFor(block).map((grader) => ({ value: grader, label: grader })),
                ]}
              />
              <MomentField
                label={t('due')}
                description={t('dueHelp')}
                value={settings.due}
                onChange={(due) => set({ due })}
              />
              <NativeSelect
                label={t('showCorrectness')}
                value={settings.showCorrectness}
                onChange={(event) => set({ showCorrectness: event.currentTarget.value })}
                data={(['always', 'never', 'past_due'] as const).map((value) => ({ value, label: t(value) }))}
              />
              <Switch
                label={t('hideAfterDue')}
                checked={settings.hideAfterDue}
                onChange={(event) => set({ hideAfterDue: event.currentTarget.checked })}
              />
            </>
          )}
          <Switch
            label={t('staffOnly')}
            description={t('staffOnlyHelp')}
            checked={settings.isStaffOnly}
            onChange={(event) => set({ isStaffOnly: event.currentTarget.checked })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A type that the policy no longer has stays choosable while the subsection has it. */
const gradersFor = ({ course_graders: graders, format }: BlockInfo): readonly string[] =>
  format && !graders.includes(format) ? [...graders, format] : graders;
