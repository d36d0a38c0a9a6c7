import { useLanguageTag, useMessages } from '@lyceum/i18n';
import { addTranslation, setLanguage } from 'media-chrome/utils/i18n';
import { useMemo } from 'react';
import { messages } from './video.messages.ts';

/** Gives the player's controls their names in the page's language, under the keys by which media-chrome looks them up. */
export function usePlayerWords(): string {
  const language = useLanguageTag();
  const t = useMessages(messages);
  return useMemo(() => {
    addTranslation(language, {
      play: t('play'),
      pause: t('pause'),
      mute: t('mute'),
      unmute: t('unmute'),
      seek: t('seek'),
      volume: t('volume'),
      'closed captions': t('captions'),
      'enter fullscreen mode': t('fullscreen'),
      'exit fullscreen mode': t('exitFullscreen'),
      'seek back {seekOffset} seconds': t('back'),
      'seek forward {seekOffset} seconds': t('forward'),
      'playback time': t('time'),
      'video player': t('playerKind'),
      'media loading': t('loading'),
    });
    setLanguage(language);
    return language;
  }, [language, t]);
}
