import type { VideoView } from '@lyceum/contracts/courseware';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** What the page does while a video plays; called with seconds from its start. */
export interface PlaybackListener {
  readonly onTime: (seconds: number) => void;
  /** A good moment to remember the place. */
  readonly onRest: (seconds: number) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onWatched: () => void;
  readonly onError: () => void;
}

type Marks = Pick<VideoView, 'start_seconds' | 'end_seconds' | 'saved'>;

/** A browser that is closed or crashes tells nobody; then this much is watched again at most. */
const rememberEverySeconds = 15;

/** Listens to a media element: starts where the learner left off, stops at the author's end, tells how far it is. */
export function usePlayback(
  media: HTMLMediaElement | null,
  marks: Marks,
  shareToWatch: number,
  listener: PlaybackListener,
): void {
  const [watched, setWatched] = useState(false);
  const rememberedAt = useRef(0);
  const remember = useEffectEvent((element: HTMLMediaElement) => {
    if (element.currentTime === rememberedAt.current) return;
    rememberedAt.current = element.currentTime;
    listener.onRest(element.currentTime);
  });
  const begin = useEffectEvent((element: HTMLMediaElement) => {
    element.playbackRate = marks.saved.speed || 1;
    const from = marks.saved.position_seconds || marks.start_seconds || 0;
    if (from <= 0 || from >= element.duration - 1) return;
    rememberedAt.current = from;
    element.currentTime = from;
  });
  const follow = useEffectEvent((element: HTMLMediaElement) => {
    listener.onTime(element.currentTime);
    if (Math.abs(element.currentTime - rememberedAt.current) >= rememberEverySeconds) remember(element);
    const end = marks.end_seconds ?? element.duration;
    if (marks.end_seconds !== null && element.currentTime >= end && !element.paused) element.pause();
    if (watched || !Number.isFinite(end) || element.currentTime < end * shareToWatch) return;
    setWatched(true);
    listener.onWatched();
  });
  const speed = useEffectEvent((element: HTMLMediaElement) => listener.onSpeed(element.playbackRate));
  const fail = useEffectEvent(() => listener.onError());

  useEffect(() => {
    if (!media) return;
    const leaving = new AbortController();
    const on = (event: string, act: () => void) => media.addEventListener(event, act, { signal: leaving.signal });
    if (media.readyState >= 1) begin(media);
    else on('loadedmetadata', () => begin(media));
    on('timeupdate', () => follow(media));
    on('ended', () => follow(media));
    on('pause', () => remember(media));
    on('ratechange', () => speed(media));
    on('error', () => fail());
    document.addEventListener('visibilitychange', () => remember(media), { signal: leaving.signal });
    return () => {
      leaving.abort();
      remember(media);
    };
  }, [media]);
}
