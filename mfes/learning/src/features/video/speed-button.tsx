import { useFormats, useMessages } from '@lyceum/i18n';
import { useEffect, useState } from 'react';
import { messages } from './video.messages.ts';
import classes from './video.module.css';

const speeds = [0.75, 1, 1.25, 1.5, 2];

/** Goes through the speeds; the number on it is the speed now. */
export function SpeedButton({ media }: { readonly media: HTMLMediaElement | null }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const [speed, setSpeed] = useState(1);
  useEffect(() => {
    if (!media) return;
    const follow = () => setSpeed(media.playbackRate);
    follow();
    media.addEventListener('ratechange', follow);
    return () => media.removeEventListener('ratechange', follow);
  }, [media]);
  const faster = () => {
    if (media) media.playbackRate = speeds.find((other) => other > speed) ?? speeds[0] ?? 1;
  };
  const text = `${formats.number(speed)}×`;
  return (
    <button type="button" className={classes['speed']} aria-label={t('speedNow', { speed: text })} onClick={faster}>
      {text}
    </button>
  );
}
