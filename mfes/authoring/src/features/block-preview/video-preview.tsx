import { useFormats, useMessages } from '@lyceum/i18n';
import { Anchor, IconExternalLink, Stack, Text } from '@lyceum/ui';
import { useParams } from 'react-router';
import { assetAddress } from '../../paths.ts';
import { messages } from './block-preview.messages.ts';

/** The sources of a video and its transcripts; own files play in place. */
export function VideoPreview({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { courseKey = '' } = useParams();
  const youtube = textIn(fields, 'youtube_id_1_0');
  const [source] = sourcesIn(fields);
  const languages = Object.keys(Object(fields['transcripts']));
  return (
    <Stack gap="sm">
      {source && (
        <video
          controls
          preload="metadata"
          src={source.startsWith('/static/') ? assetAddress(courseKey, source.slice(8)) : source}
          style={{ width: '100%', maxHeight: '24rem', borderRadius: 'var(--mantine-radius-md)' }}
        />
      )}
      {!source && youtube && (
        <Anchor href={`https://www.youtube.com/watch?v=${encodeURIComponent(youtube)}`} target="_blank" rel="noopener">
          {t('youtube')} <IconExternalLink size={14} aria-hidden />
        </Anchor>
      )}
      {!source && !youtube && <Text c="dimmed">{t('noVideo')}</Text>}
      <Text size="sm" c="dimmed">
        {languages.length === 0
          ? t('noTranscripts')
          : t('transcripts', { count: languages.length, languages: formats.list(languages.map(formats.language)) })}
      </Text>
    </Stack>
  );
}

const textIn = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const sourcesIn = (fields: Readonly<Record<string, unknown>>): readonly string[] => {
  const value = fields['html5_sources'];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string' && each !== '') : [];
};
