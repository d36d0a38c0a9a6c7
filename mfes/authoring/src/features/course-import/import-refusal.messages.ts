import { defineMessages } from '@lyceum/i18n';

/** Why an archive did not become a course, by the code of the refusal. */
export const messages = defineMessages({
  cancelled: { id: 'authoring.import_refusal.cancelled', defaultMessage: 'The import was cancelled.' },
  internal_error: {
    id: 'authoring.import_refusal.internal_error',
    defaultMessage: 'The import failed on our side. Please try again.',
  },
  not_an_archive: {
    id: 'authoring.import_refusal.not_an_archive',
    defaultMessage: 'The file is no archive that can be unpacked.',
  },
  damaged: { id: 'authoring.import_refusal.damaged', defaultMessage: 'The archive is damaged. Please send it again.' },
  no_course: { id: 'authoring.import_refusal.no_course', defaultMessage: 'The archive has no course in it.' },
  wrong_kind: { id: 'authoring.import_refusal.wrong_kind', defaultMessage: 'The archive is not one of a course.' },
  not_allowed: {
    id: 'authoring.import_refusal.not_allowed',
    defaultMessage: 'That course is there already, and you may not edit it.',
  },
  unreadable_package: {
    id: 'authoring.import_refusal.unreadable_package',
    defaultMessage: 'The course in the archive cannot be read:',
  },
  block_too_large: {
    id: 'authoring.import_refusal.block_too_large',
    defaultMessage: 'A part of the course is too large:',
  },
  contents_too_large: {
    id: 'authoring.import_refusal.contents_too_large',
    defaultMessage: 'Unpacked, the archive is larger than this site allows.',
  },
  ratio_too_high: {
    id: 'authoring.import_refusal.ratio_too_high',
    defaultMessage: 'The archive unpacks to far more than a course does; it is not trusted.',
  },
  too_many_files: {
    id: 'authoring.import_refusal.too_many_files',
    defaultMessage: 'The archive has more files than this site allows.',
  },
});
