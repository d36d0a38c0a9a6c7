import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  nav: { id: 'sample-app.nav', defaultMessage: 'Sample App' },
});
