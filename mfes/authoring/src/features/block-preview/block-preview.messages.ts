import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  emptyText: { id: 'authoring.block_preview.empty_text', defaultMessage: 'This text is empty.' },
  discussion: { id: 'authoring.block_preview.discussion', defaultMessage: 'Learners discuss here.' },
  topic: { id: 'authoring.block_preview.topic', defaultMessage: 'Topic: {category} / {topic}' },
  noVideo: { id: 'authoring.block_preview.no_video', defaultMessage: 'This video has no source yet.' },
  youtube: { id: 'authoring.block_preview.youtube', defaultMessage: 'Watch on YouTube' },
  transcripts: {
    id: 'authoring.block_preview.transcripts',
    defaultMessage: '{count, plural, =0 {No transcript} one {# transcript} other {# transcripts}}: {languages}',
  },
  noTranscripts: { id: 'authoring.block_preview.no_transcripts', defaultMessage: 'No transcript yet.' },
  other: {
    id: 'authoring.block_preview.other',
    defaultMessage:
      'A block of type “{type}”. Learners see it where the site has that type; it is kept and exported whole.',
  },
  scripts: {
    id: 'authoring.block_preview.scripts',
    defaultMessage:
      'This text has scripts or styles of its own. They run on the learner’s page, apart from everything else.',
  },
});
