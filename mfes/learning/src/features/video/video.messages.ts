import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  transcript: { id: 'learning.video.transcript', defaultMessage: 'Transcript' },
  hideTranscript: { id: 'learning.video.hide_transcript', defaultMessage: 'Hide transcript' },
  showTranscript: { id: 'learning.video.show_transcript', defaultMessage: 'Show transcript' },
  transcriptHelp: {
    id: 'learning.video.transcript_help',
    defaultMessage: 'Choose a line to play the video from there.',
  },
  transcriptFailed: { id: 'learning.video.transcript_failed', defaultMessage: 'The transcript could not be loaded' },
  transcriptEmpty: { id: 'learning.video.transcript_empty', defaultMessage: 'This transcript is empty.' },
  language: { id: 'learning.video.language', defaultMessage: 'Language of the transcript' },
  player: { id: 'learning.video.player', defaultMessage: 'Video: {title}' },
  play: { id: 'learning.video.play', defaultMessage: 'Play or pause' },
  back: { id: 'learning.video.back', defaultMessage: 'Back 10 seconds' },
  forward: { id: 'learning.video.forward', defaultMessage: 'Forward 10 seconds' },
  seek: { id: 'learning.video.seek', defaultMessage: 'Place in the video' },
  mute: { id: 'learning.video.mute', defaultMessage: 'Sound on or off' },
  volume: { id: 'learning.video.volume', defaultMessage: 'Volume' },
  speed: { id: 'learning.video.speed', defaultMessage: 'Speed' },
  captions: { id: 'learning.video.captions', defaultMessage: 'Captions' },
  fullscreen: { id: 'learning.video.fullscreen', defaultMessage: 'Full screen' },
  downloadVideo: { id: 'learning.video.download', defaultMessage: 'Download video' },
  downloadTranscript: { id: 'learning.video.download_transcript', defaultMessage: 'Download transcript' },
  handout: { id: 'learning.video.handout', defaultMessage: 'Handout' },
  failed: { id: 'learning.video.failed', defaultMessage: 'This video cannot be played' },
  failedText: {
    id: 'learning.video.failed_text',
    defaultMessage:
      'It could not be loaded, or your browser does not know its format. The transcript says the same in words.',
  },
  retry: { id: 'learning.video.retry', defaultMessage: 'Try again' },
  none: { id: 'learning.video.none', defaultMessage: 'This video has no file' },
  noneText: { id: 'learning.video.none_text', defaultMessage: 'The course team has to add one.' },
  youtube: { id: 'learning.video.youtube', defaultMessage: 'This video is on YouTube' },
  youtubeText: {
    id: 'learning.video.youtube_text',
    defaultMessage: 'Nothing is sent there until you open it. YouTube then sees your visit.',
  },
  openYoutube: { id: 'learning.video.open_youtube', defaultMessage: 'Watch on YouTube' },
  watched: { id: 'learning.video.watched', defaultMessage: 'I have watched it' },
  watchedDone: { id: 'learning.video.watched_done', defaultMessage: 'Watched' },
});
