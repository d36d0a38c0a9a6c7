import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  kind: { id: 'authoring.video.kind', defaultMessage: 'Video' },
  sources: { id: 'authoring.video.sources', defaultMessage: 'Video files' },
  sourcesHelp: {
    id: 'authoring.video.sources_help',
    defaultMessage:
      'Web addresses of MP4, WebM or HLS (.m3u8), or /static/ and the name of a file of this course. The first one that a browser can play is played.',
  },
  source: { id: 'authoring.video.source', defaultMessage: 'Address {number}' },
  addSource: { id: 'authoring.video.add_source', defaultMessage: 'Add address' },
  removeSource: { id: 'authoring.video.remove_source', defaultMessage: 'Remove address {number}' },
  badSource: { id: 'authoring.video.bad_source', defaultMessage: 'This is no address of a video' },
  youtube: { id: 'authoring.video.youtube', defaultMessage: 'YouTube' },
  youtubeHelp: { id: 'authoring.video.youtube_help', defaultMessage: 'The video’s id, or its whole address.' },
  transcripts: { id: 'authoring.video.transcripts', defaultMessage: 'Transcripts' },
  transcriptsHelp: {
    id: 'authoring.video.transcripts_help',
    defaultMessage:
      'Subtitles in SRT or WebVTT, one file a language. Learners read along, search and read without sound.',
  },
  noTranscripts: { id: 'authoring.video.no_transcripts', defaultMessage: 'No transcript yet.' },
  language: { id: 'authoring.video.language', defaultMessage: 'Language of the file' },
  upload: { id: 'authoring.video.upload', defaultMessage: 'Choose a transcript, or drop it here' },
  uploading: { id: 'authoring.video.uploading', defaultMessage: 'Uploading… {percent}' },
  uploadFailed: { id: 'authoring.video.upload_failed', defaultMessage: 'The transcript was not uploaded' },
  removeTranscript: { id: 'authoring.video.remove_transcript', defaultMessage: 'Remove the transcript in {language}' },
  settings: { id: 'authoring.video.settings', defaultMessage: 'Settings' },
});
