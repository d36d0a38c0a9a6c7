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
  unreachable: {
    id: 'authoring.refusal.unreachable',
    defaultMessage: 'The server could not be reached. Nothing was lost; try again in a moment.',
  },
  unexpected: { id: 'authoring.refusal.unexpected', defaultMessage: 'Something went wrong. Please try again.' },
});
