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
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from 'media-chrome/react';
import { lazy, Suspense } from 'react';
import { languageName } from './language-name.ts';
import type { MediaSource } from './media-source.ts';
import { SpeedButton } from './speed-button.tsx';
import { usePlayerWords } from './use-player-words.ts';
import { messages } from './video.messages.ts';
import classes from './video.module.css';

const Stream = lazy(() => import('./stream.tsx'));

interface PlayerProps {
  readonly title: string;
  readonly video: VideoView;
  readonly source: Extract<MediaSource, { kind: 'stream' | 'files' }>;
  readonly media: HTMLMediaElement | null;
  readonly onMedia: (media: HTMLMediaElement | null) => void;
}

/** The player: its keys work while the focus is in it (space, arrows, m, c, f). Its bar reads left to right everywhere. */
export default function Player({ title, video, source, media, onMedia }: PlayerProps) {
  const t = useMessages(messages);
  const language = usePlayerWords();
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
    <MediaController className={classes['player']} aria-label={t('player', { title })} dir="ltr" lang={language}>
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
        <MediaPlayButton noTooltip />
        <MediaSeekBackwardButton seekOffset={10} noTooltip />
        <MediaSeekForwardButton seekOffset={10} noTooltip className={classes['wide']} />
        <MediaTimeRange />
        <MediaTimeDisplay showDuration noToggle className={classes['wide']} />
        <MediaMuteButton noTooltip />
        <MediaVolumeRange className={classes['wide']} />
        <SpeedButton media={media} />
        {tracks.length > 0 && <MediaCaptionsButton noTooltip ref={asSwitch} />}
        <MediaFullscreenButton noTooltip />
      </MediaControlBar>
    </MediaController>
  );
}

/** It says "checked", which a plain button may not. */
const asSwitch = (button: HTMLElement | null): void => button?.setAttribute('role', 'switch');
