import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  newTitle: { id: 'authoring.import.new_title', defaultMessage: 'Import a course' },
  newText: {
    id: 'authoring.import.new_text',
    defaultMessage:
      'An Open edX course archive becomes a course of its own. Organization, number and run come from the archive unless you name them here.',
  },
  ownKey: { id: 'authoring.import.own_key', defaultMessage: 'Give it another address' },
  org: { id: 'authoring.import.org', defaultMessage: 'Organization' },
  number: { id: 'authoring.import.number', defaultMessage: 'Course number' },
  run: { id: 'authoring.import.run', defaultMessage: 'Course run' },
  badKey: {
    id: 'authoring.import.bad_key',
    defaultMessage: 'All three parts: letters, digits, “.”, “-”, “_” and “~” only',
  },
  intoTitle: { id: 'authoring.import.into_title', defaultMessage: 'Import' },
  intoText: {
    id: 'authoring.import.into_text',
    defaultMessage:
      'The archive replaces the draft of this course. Learners keep what is published, and the history keeps the draft of now.',
  },
  choose: { id: 'authoring.import.choose', defaultMessage: 'Choose an archive, or drop it here' },
  kinds: {
    id: 'authoring.import.kinds',
    defaultMessage: 'A .tar.gz or .zip that was exported from Open edX or Lyceum',
  },
  confirmTitle: { id: 'authoring.import.confirm_title', defaultMessage: 'Replace the draft of this course?' },
  confirmNow: { id: 'authoring.import.confirm_now', defaultMessage: 'Import “{file}”' },
  uploading: { id: 'authoring.import.uploading', defaultMessage: 'Sending {file}' },
  unpacking: { id: 'authoring.import.unpacking', defaultMessage: 'Unpacking' },
  verifying: { id: 'authoring.import.verifying', defaultMessage: 'Reading and checking' },
  updating: { id: 'authoring.import.updating', defaultMessage: 'Writing the course' },
  done: { id: 'authoring.import.done', defaultMessage: 'Done' },
  waiting: { id: 'authoring.import.waiting', defaultMessage: 'Waiting for its turn' },
  progress: { id: 'authoring.import.progress', defaultMessage: 'Progress of the import' },
  cancel: { id: 'authoring.import.cancel', defaultMessage: 'Cancel' },
  succeeded: { id: 'authoring.import.succeeded', defaultMessage: '“{file}” is imported' },
  failed: { id: 'authoring.import.failed', defaultMessage: '“{file}” was not imported' },
  unchanged: { id: 'authoring.import.unchanged', defaultMessage: 'Nothing was changed.' },
  notSent: { id: 'authoring.import.not_sent', defaultMessage: 'The archive was not sent' },
  notFollowed: {
    id: 'authoring.import.not_followed',
    defaultMessage: 'The import goes on, but how far it is is not known',
  },
  retry: { id: 'authoring.import.retry', defaultMessage: 'Look again' },
  open: { id: 'authoring.import.open', defaultMessage: 'Open the course' },
  another: { id: 'authoring.import.another', defaultMessage: 'Import another' },
  blocks: { id: 'authoring.import.blocks', defaultMessage: '{count, plural, one {# block} other {# blocks}}' },
  files: { id: 'authoring.import.files', defaultMessage: '{count, plural, one {# file} other {# files}}' },
  kept: {
    id: 'authoring.import.kept',
    defaultMessage: '{count, plural, one {# file} other {# files}} kept as is for export',
  },
  drafts: {
    id: 'authoring.import.drafts',
    defaultMessage: '{count, plural, one {# unpublished block} other {# unpublished blocks}}',
  },
  notes: { id: 'authoring.import.notes', defaultMessage: 'What to know about it' },
  noNotes: {
    id: 'authoring.import.no_notes',
    defaultMessage: 'Everything was understood. Nothing was repaired or lost.',
  },
  error: { id: 'authoring.import.error', defaultMessage: 'Error' },
  warning: { id: 'authoring.import.warning', defaultMessage: 'Warning' },
  info: { id: 'authoring.import.info', defaultMessage: 'Note' },
  finding: { id: 'authoring.import.finding', defaultMessage: 'Finding' },
  place: { id: 'authoring.import.place', defaultMessage: 'Place' },
  kind: { id: 'authoring.import.kind', defaultMessage: 'Kind' },
  notesLeftOff: {
    id: 'authoring.import.notes_left_off',
    defaultMessage: '{count, plural, one {# more finding is not listed.} other {# more findings are not listed.}}',
  },
});
