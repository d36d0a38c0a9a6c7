import type { VideoView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import {
  Alert,
  Anchor,
  Button,
  IconAlertTriangle,
  IconDownload,
  IconSubtitles,
  NativeSelect,
  Skeleton,
  Title,
} from '@lyceum/ui';
import { lazy, Suspense, useState } from 'react';
import { NoVideo, OnYoutube } from './elsewhere.tsx';
import { languageName } from './language-name.ts';
import { mediaSourceOf } from './media-source.ts';
import { TranscriptPanel } from './transcript-panel.tsx';
import { usePlayback } from './use-playback.ts';
import { useSaveVideoState } from './use-save-video-state.ts';
import { messages } from './video.messages.ts';
import classes from './video.module.css';

const Player = lazy(() => import('./player.tsx'));

interface VideoProps {
  readonly courseKey: string;
  readonly usageKey: string;
  readonly title: string;
  readonly video: VideoView;
  readonly isWatched: boolean;
  readonly shareToWatch: number;
  readonly onWatched: () => void;
}

/** A video with captions and a transcript to read along, or an honest word where it cannot be played here. */
export function Video(props: VideoProps) {
  const { title, video, isWatched, onWatched } = props;
  const source = mediaSourceOf(video);
  return (
    <section className={classes['video']} aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {source.kind === 'none' && <NoVideo />}
      {source.kind === 'youtube' && <OnYoutube id={source.id} isWatched={isWatched} onWatched={onWatched} />}
      {(source.kind === 'stream' || source.kind === 'files') && <OwnVideo {...props} source={source} />}
      <Downloads video={video} />
    </section>
  );
}

type OwnVideoProps = VideoProps & { readonly source: Parameters<typeof Player>[0]['source'] };

function OwnVideo({ courseKey, usageKey, title, video, source, shareToWatch, onWatched }: OwnVideoProps) {
  const t = useMessages(messages);
  const save = useSaveVideoState(courseKey, usageKey);
  const [media, setMedia] = useState<HTMLMediaElement | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [failures, setFailures] = useState(0);
  const [isFailed, setIsFailed] = useState(false);
  const [isReading, setIsReading] = useState(true);
  const languages = video.transcripts.map(({ language }) => language);
  const [language, setLanguage] = useState(() => languageToStart(video));
  usePlayback(media, video, shareToWatch, {
    onTime: setSeconds,
    onRest: (position) => save({ saved_video_position: position }),
    onSpeed: (speed) => save({ speed }),
    onWatched,
    onError: () => setIsFailed(true),
  });
  const seek = (to: number) => {
    if (!media) return;
    media.currentTime = to;
    void media.play();
  };
  return (
    <>
      {isFailed && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('failed')} role="alert" mb="sm">
          {t('failedText')}{' '}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setIsFailed(false);
              setFailures(failures + 1);
            }}
          >
            {t('retry')}
          </Button>
        </Alert>
      )}
      <div className={classes['stage']} data-reading={(language !== null && isReading) || undefined}>
        <Suspense fallback={<Skeleton className={classes['player']} />}>
          <Player key={failures} title={title} video={video} source={source} media={media} onMedia={setMedia} />
        </Suspense>
        {language !== null && isReading && (
          <div className={classes['transcript']} role="group" aria-label={t('transcript')}>
            {languages.length > 1 && (
              <NativeSelect
                size="xs"
                aria-label={t('language')}
                value={language}
                onChange={({ currentTarget: { value } }) => {
                  setLanguage(value);
                  save({ transcript_language: value });
                }}
                data={languages.map((code) => ({ value: code, label: languageName(code) }))}
              />
            )}
            <TranscriptPanel
              courseKey={courseKey}
              usageKey={usageKey}
              language={language}
              seconds={seconds}
              onSeek={seek}
            />
          </div>
        )}
      </div>
      {language !== null && (
        <Button
          variant="subtle"
          size="xs"
          mt="xs"
          leftSection={<IconSubtitles size={16} aria-hidden />}
          aria-expanded={isReading}
          onClick={() => setIsReading(!isReading)}
        >
          {t(isReading ? 'hideTranscript' : 'showTranscript')}
        </Button>
      )}
    </>
  );
}

function Downloads({ video }: { readonly video: VideoView }) {
  const t = useMessages(messages);
  const links = [
    { url: video.download_url, text: t('downloadVideo') },
    { url: video.transcripts[0]?.download_url ?? null, text: t('downloadTranscript') },
    { url: video.handout_url, text: t('handout') },
  ].filter(({ url }) => url !== null);
  if (links.length === 0) return null;
  return (
    <ul className={classes['downloads']}>
      {links.map(({ url, text }) => (
        <li key={text}>
          <Anchor href={url ?? undefined} download size="sm">
            <IconDownload size={14} aria-hidden /> {text}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

function languageToStart({ transcripts, saved }: VideoView): string | null {
  const wished = transcripts.find(({ language }) => language === saved.language);
  return (wished ?? transcripts[0])?.language ?? null;
}
