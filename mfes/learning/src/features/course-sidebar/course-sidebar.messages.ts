import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  outline: { id: 'learning.sidebar.outline', defaultMessage: 'Course outline' },
  done: { id: 'learning.sidebar.done', defaultMessage: 'completed' },
  failed: { id: 'learning.sidebar.failed', defaultMessage: 'The outline could not be loaded' },
});
