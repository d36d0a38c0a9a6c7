import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  frame: { id: 'learning.text.frame', defaultMessage: 'Interactive content' },
});
