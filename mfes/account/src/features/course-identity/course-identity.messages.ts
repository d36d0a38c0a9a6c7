import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'account.course_identity.title', defaultMessage: 'You in this course' },
  text: { id: 'account.course_identity.text', defaultMessage: 'Others see you as {username}.' },
  change: { id: 'account.course_identity.change', defaultMessage: 'Change what they see' },
});
