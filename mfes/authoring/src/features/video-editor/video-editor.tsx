import { useMessages } from '@lyceum/i18n';
import { Accordion, Fieldset, Stack, TextInput } from '@lyceum/ui';
import { EditorFrame } from '../../editing/editor-frame.tsx';
import { SettingsForm } from '../../editing/settings-form.tsx';
import type { BlockDraft } from '../../editing/use-block-draft.ts';
import { SourceFields } from './source-fields.tsx';
import { TranscriptFields } from './transcript-fields.tsx';
import { messages } from './video-editor.messages.ts';
import { sourcesIn, transcriptsIn, youtubeIdIn } from './video-fields.ts';

interface VideoEditorProps {
  readonly courseKey: string;
  readonly draft: BlockDraft;
}

const own = ['html5_sources', 'youtube_id_1_0', 'transcripts'];

/** Where a video comes from, and what it says in writing. */
export function VideoEditor({ courseKey, draft }: VideoEditorProps) {
  const t = useMessages(messages);
  const field = (name: string) => draft.changes.fields[name] ?? draft.block.metadata[name];
  const youtube = field('youtube_id_1_0');
  return (
    <EditorFrame courseKey={courseKey} draft={draft} kind={t('kind')}>
      <Stack gap="lg" maw={760}>
        <SourceFields
          key={draft.generation}
          sources={sourcesIn(field('html5_sources'))}
          onChange={(html5_sources) => draft.change({ fields: { html5_sources: [...html5_sources] } })}
        />
        <Fieldset legend={t('youtube')}>
          <TextInput
            aria-label={t('youtube')}
            dir="ltr"
            description={t('youtubeHelp')}
            value={typeof youtube === 'string' ? youtube : ''}
            onChange={(event) => draft.change({ fields: { youtube_id_1_0: youtubeIdIn(event.currentTarget.value) } })}
          />
        </Fieldset>
        <TranscriptFields
          courseKey={courseKey}
          transcripts={transcriptsIn(field('transcripts'))}
          onChange={(transcripts) => draft.change({ fields: { transcripts: { ...transcripts } } })}
        />
        <Accordion variant="contained" keepMounted={false}>
          <Accordion.Item value="settings">
            <Accordion.Control>{t('settings')}</Accordion.Control>
            <Accordion.Panel>
              <SettingsForm draft={draft} except={own} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </Stack>
    </EditorFrame>
  );
}
