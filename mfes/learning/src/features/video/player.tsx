import type { VideoView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import {
  MediaCaptionsButton,
  MediaControlBar,
  MediaController,
  MediaFullscreenButton,
  MediaLoadingIndicator,
  MediaMuteButton,
  MediaPlayButton,
  MediaPlaybackRateButton,
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from 'media-chrome/react';
import { lazy, Suspense } from 'react';
import type { MediaSource } from './media-source.ts';
import { messages } from './video.messages.ts';
import classes from './video.module.css';

const Stream = lazy(() => import('./stream.tsx'));

interface PlayerProps {
  readonly title: string;
  readonly video: VideoView;
  readonly source: Extract<MediaSource, { kind: 'stream' | 'files' }>;
  readonly onMedia: (media: HTMLMediaElement | null) => void;
}

/** The player: its keys work while the focus is in it (space, arrows, m, c, f). Its bar reads left to right everywhere. */
export default function Player({ title, video, source, onMedia }: PlayerProps) {
  const t = useMessages(messages);
  const tracks = video.transcripts.map(({ language, captions_url: url }, index) => (
    <track
      key={language}
      kind="captions"
      src={url}
      srcLang={language}
      label={languageName(language)}
      default={video.shows_captions && index === 0}
    />
  ));
  return (
    <MediaController className={classes['player']} aria-label={t('player', { title })} dir="ltr" noHotkeys={false}>
      {source.kind === 'stream' ? (
        <Suspense fallback={null}>
          <Stream url={source.url} poster={video.poster} onMedia={onMedia}>
            {tracks}
          </Stream>
        </Suspense>
      ) : (
        <video
          slot="media"
          ref={onMedia}
          preload="metadata"
          poster={video.poster ?? undefined}
          playsInline
          tabIndex={-1}
        >
          {source.files.map(({ url, type }) => (
            <source key={url} src={url} type={type} />
          ))}
          {tracks}
        </video>
      )}
      <MediaLoadingIndicator slot="centered-chrome" noAutohide />
      <MediaControlBar className={classes['bar']}>
        <MediaPlayButton aria-label={t('play')} noTooltip />
        <MediaSeekBackwardButton seekOffset={10} aria-label={t('back')} noTooltip />
        <MediaSeekForwardButton seekOffset={10} aria-label={t('forward')} noTooltip className={classes['wide']} />
        <MediaTimeRange aria-label={t('seek')} />
        <MediaTimeDisplay showDuration className={classes['wide']} />
        <MediaMuteButton aria-label={t('mute')} noTooltip />
        <MediaVolumeRange aria-label={t('volume')} className={classes['wide']} />
        <MediaPlaybackRateButton rates={[0.75, 1, 1.25, 1.5, 2]} aria-label={t('speed')} noTooltip />
        {tracks.length > 0 && <MediaCaptionsButton aria-label={t('captions')} noTooltip />}
        <MediaFullscreenButton aria-label={t('fullscreen')} noTooltip />
      </MediaControlBar>
    </MediaController>
  );
}

/** A language by its own name, as a speaker of it looks for it. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
