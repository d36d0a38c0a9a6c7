import { useMessages } from '@lyceum/i18n';
import { EditorFrame } from '../../editing/editor-frame.tsx';
import { SettingsForm } from '../../editing/settings-form.tsx';
import type { BlockDraft } from '../../editing/use-block-draft.ts';
import { messages } from './settings-editor.messages.ts';

interface SettingsEditorProps {
  readonly courseKey: string;
  readonly draft: BlockDraft;
}

/** A block without an editor of its own: its title and its settings. */
export function SettingsEditor({ courseKey, draft }: SettingsEditorProps) {
  const t = useMessages(messages);
  return (
    <EditorFrame courseKey={courseKey} draft={draft} kind={t('kind')}>
      <SettingsForm draft={draft} />
    </EditorFrame>
  );
}
