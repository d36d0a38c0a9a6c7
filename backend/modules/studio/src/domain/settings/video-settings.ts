import type { Setting } from './setting.ts';

export const videoSettings: readonly Setting[] = [
  {
    field: 'youtube_id_1_0',
    name: 'YouTube ID',
    help: 'The id of the video on YouTube.',
    type: 'string',
    fallback: '',
  },
  {
    field: 'html5_sources',
    name: 'Video files',
    help: 'Addresses of the video, best first.',
    type: 'list',
    fallback: [],
  },
  { field: 'transcripts', name: 'Transcripts', help: 'Files of captions by language.', type: 'dict', fallback: {} },
  {
    field: 'sub',
    name: 'Default transcript',
    help: 'Name of the captions in the language of the course.',
    type: 'string',
    fallback: '',
  },
  {
    field: 'show_captions',
    name: 'Show captions',
    help: 'Whether captions are on at first.',
    type: 'boolean',
    fallback: true,
  },
  {
    field: 'download_video',
    name: 'Video download allowed',
    help: 'Offers the file for download.',
    type: 'boolean',
    fallback: false,
  },
  {
    field: 'download_track',
    name: 'Transcript download allowed',
    help: 'Offers the captions for download.',
    type: 'boolean',
    fallback: false,
  },
  {
    field: 'start_time',
    name: 'Start',
    help: 'Where the video starts, HH:MM:SS.',
    type: 'duration',
    fallback: '00:00:00',
  },
  { field: 'end_time', name: 'Stop', help: 'Where the video stops, HH:MM:SS.', type: 'duration', fallback: '00:00:00' },
  {
    field: 'handout',
    name: 'Handout',
    help: 'Address of a file that goes with the video.',
    type: 'string',
    fallback: null,
  },
  { field: 'license', name: 'License', help: 'Under which license the video is.', type: 'string', fallback: null },
];
