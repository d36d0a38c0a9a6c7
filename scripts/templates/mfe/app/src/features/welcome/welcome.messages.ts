import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  open: { id: 'sample-app.welcome.open', defaultMessage: 'Open Sample App' },
});
