import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'authoring.export.title', defaultMessage: 'Export' },
  text: {
    id: 'authoring.export.text',
    defaultMessage:
      'The draft with all files and settings as an Open edX archive (.tar.gz). Learners and their answers are not in it.',
  },
  start: { id: 'authoring.export.start', defaultMessage: 'Make an archive' },
  again: { id: 'authoring.export.again', defaultMessage: 'Make a new archive' },
  working: { id: 'authoring.export.working', defaultMessage: 'Making the archive…' },
  ready: { id: 'authoring.export.ready', defaultMessage: 'The archive is ready' },
  download: { id: 'authoring.export.download', defaultMessage: 'Download' },
  failed: { id: 'authoring.export.failed', defaultMessage: 'The archive was not made' },
});
