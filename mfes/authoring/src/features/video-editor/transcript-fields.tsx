import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, Anchor, Fieldset, FileDrop, Group, IconButton, IconTrash, NativeSelect, Stack, Text } from '@lyceum/ui';
import { useState } from 'react';
import { useRefusal } from '../../blocks/refusal.ts';
import { useUploadAsset } from '../../files/use-upload-asset.ts';
import { assetAddress } from '../../paths.ts';
import { messages } from './video-editor.messages.ts';

interface TranscriptFieldsProps {
  readonly courseKey: string;
  readonly transcripts: Readonly<Record<string, string>>;
  readonly onChange: (transcripts: Readonly<Record<string, string>>) => void;
}

const languages =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  );

/** What is said in the video, in one file a language. */
export function TranscriptFields({ courseKey, transcripts, onChange }: TranscriptFieldsProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const refusalOf = useRefusal();
  const [language, setLanguage] = useState('en');
  const upload = useUploadAsset(courseKey);
  const send = ([file]: readonly File[]) => {
    if (!file) return;
    upload.mutate(file, {
      onSuccess: ({ asset }) => onChange({ ...transcripts, [language]: asset.display_name }),
    });
  };
  const remove = (code: string) =>
    onChange(Object.fromEntries(Object.entries(transcripts).filter(([each]) => each !== code)));
  return (
    <Fieldset legend={t('transcripts')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('transcriptsHelp')}
        </Text>
        {Object.keys(transcripts).length === 0 && <Text size="sm">{t('noTranscripts')}</Text>}
        {Object.entries(transcripts).map(([code, file]) => (
          <Group key={code} justify="space-between" gap="xs" wrap="nowrap">
            <Text size="sm">
              {formats.language(code)} ·{' '}
              <Anchor href={assetAddress(courseKey, file)} download>
                {file}
              </Anchor>
            </Text>
            <IconButton
              color="red"
              label={t('removeTranscript', { language: formats.language(code) })}
              icon={<IconTrash size={18} />}
              onClick={() => remove(code)}
            />
          </Group>
        ))}
        <NativeSelect
          label={t('language')}
          value={language}
          maw={260}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={languages.map((value) => ({ value, label: formats.language(value) }))}
        />
        <FileDrop
          label={upload.progress === null ? t('upload') : t('uploading', { percent: formats.percent(upload.progress) })}
          accept=".srt,.vtt,.sjson"
          isDisabled={upload.isPending}
          onFiles={send}
        />
        {upload.isError && (
          <Alert color="red" title={t('uploadFailed')} role="alert">
            {refusalOf(upload.error)}
          </Alert>
        )}
      </Stack>
    </Fieldset>
  );
}
