import type { VideoView } from '@lyceum/contracts/courseware';

/** How a video is to be played. */
export type MediaSource =
  | { readonly kind: 'stream'; readonly url: string }
  | { readonly kind: 'files'; readonly files: readonly { readonly url: string; readonly type: string | undefined }[] }
  | { readonly kind: 'youtube'; readonly id: string }
  | { readonly kind: 'none' };

type Sources = Pick<VideoView, 'sources' | 'youtube_id'>;

/** A stream before files, because it fits the connection; YouTube only where the course has nothing of its own. */
export function mediaSourceOf({ sources, youtube_id: youtubeId }: Sources): MediaSource {
  const stream = sources.find(isStream);
  if (stream) return { kind: 'stream', url: stream.url };
  const files = sources.map(({ url, media_type: type }) => ({ url, type: type ?? undefined }));
  if (files.length > 0) return { kind: 'files', files };
  return youtubeId ? { kind: 'youtube', id: youtubeId } : { kind: 'none' };
}

function isStream({ url, media_type: type }: Sources['sources'][number]): boolean {
  return type === 'application/x-mpegURL' || type === 'application/vnd.apple.mpegurl' || /\.m3u8(?:[?#]|$)/i.test(url);
}
