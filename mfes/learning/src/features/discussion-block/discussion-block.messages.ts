import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  discussion: { id: 'learning.discussion.label', defaultMessage: 'Discussion' },
  topic: { id: 'learning.discussion.topic', defaultMessage: 'Discussion' },
  closed: {
    id: 'learning.discussion.closed',
    defaultMessage: 'This topic is here for talking things over. The forum is not open on this site yet.',
  },
});
