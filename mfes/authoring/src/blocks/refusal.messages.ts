import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  course_busy: {
    id: 'authoring.refusal.course_busy',
    defaultMessage: 'Others are saving changes in this course right now. Please try again.',
  },
  edited_meanwhile: {
    id: 'authoring.refusal.edited_meanwhile',
    defaultMessage: 'Somebody else saved this block after you opened it.',
  },
  block_not_found: {
    id: 'authoring.refusal.block_not_found',
    defaultMessage: 'This part of the course is gone; somebody may have deleted it.',
  },
  not_allowed_there: { id: 'authoring.refusal.not_allowed_there', defaultMessage: 'It may not stand in that place.' },
  never_published: {
    id: 'authoring.refusal.never_published',
    defaultMessage: 'It was never published, so there is no earlier version to go back to.',
  },
  course_run_not_found: {
    id: 'authoring.refusal.course_run_not_found',
    defaultMessage: 'This course is gone; somebody may have deleted it.',
  },
  invalid_field: { id: 'authoring.refusal.invalid_field', defaultMessage: 'A value is not of the kind it has to be.' },
  unknown_type: { id: 'authoring.refusal.unknown_type', defaultMessage: 'This site cannot make a block of that type.' },
  not_deletable: { id: 'authoring.refusal.not_deletable', defaultMessage: 'The course itself cannot be deleted here.' },
  asset_not_found: { id: 'authoring.refusal.asset_not_found', defaultMessage: 'The course has no such file any more.' },
  no_file: { id: 'authoring.refusal.no_file', defaultMessage: 'No file arrived.' },
  file_too_large: {
    id: 'authoring.refusal.file_too_large',
    defaultMessage: 'The file is larger than this site allows.',
  },
  archive_too_large: {
    id: 'authoring.refusal.archive_too_large',
    defaultMessage: 'The archive is larger than this site allows.',
  },
  not_an_archive: {
    id: 'authoring.refusal.not_an_archive',
    defaultMessage: 'The name of an archive ends in .tar.gz or .zip.',
  },
  piece_out_of_order: {
    id: 'authoring.refusal.piece_out_of_order',
    defaultMessage: 'Parts of the archive arrived out of order. Please send it again.',
  },
  invalid_course_key: {
    id: 'authoring.refusal.invalid_course_key',
    defaultMessage: 'A part of the course’s address is empty or has characters it may not have.',
  },
  course_run_exists: {
    id: 'authoring.refusal.course_run_exists',
    defaultMessage: 'There is a course with this organization, number and run already.',
  },
  end_before_start: { id: 'authoring.refusal.end_before_start', defaultMessage: 'A period ends before it begins.' },
  duplicate_assignment_type: {
    id: 'authoring.refusal.duplicate_assignment_type',
    defaultMessage: 'Two assignment types have the same name.',
  },
  version_not_found: {
    id: 'authoring.refusal.version_not_found',
    defaultMessage: 'This version of the course is not kept.',
  },
  parent_not_found: {
    id: 'authoring.refusal.parent_not_found',
    defaultMessage: 'The place it had is gone from the draft.',
  },
  not_authenticated: { id: 'authoring.refusal.not_authenticated', defaultMessage: 'Please sign in again.' },
  permission_denied: { id: 'authoring.refusal.permission_denied', defaultMessage: 'Your account may not do this.' },
  throttled: {
    id: 'authoring.refusal.throttled',
    defaultMessage: 'That was very often in a short time. Please wait a moment.',
  },
  unreachable: {
    id: 'authoring.refusal.unreachable',
    defaultMessage: 'The server could not be reached. Nothing was lost; try again in a moment.',
  },
  unexpected: { id: 'authoring.refusal.unexpected', defaultMessage: 'Something went wrong. Please try again.' },
});
