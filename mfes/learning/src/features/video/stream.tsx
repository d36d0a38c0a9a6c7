import HlsVideo from 'hls-video-element/react';
import type { ReactNode } from 'react';

interface StreamProps {
  readonly url: string;
  readonly poster: string | null;
  readonly onMedia: (media: HTMLMediaElement | null) => void;
  readonly children: ReactNode;
}

/** A stream in pieces; its player is loaded only where a course has one. */
export default function Stream({ url, poster, onMedia, children }: StreamProps) {
  return (
    <HlsVideo
      slot="media"
      ref={onMedia}
      src={url}
      poster={poster ?? undefined}
      preload="metadata"
      playsInline
      tabIndex={-1}
    >
      {children}
    </HlsVideo>
  );
}
