import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'sample-app.home.title', defaultMessage: 'Sample App' },
  greeting: { id: 'sample-app.home.greeting', defaultMessage: 'Hello, {name}' },
});
