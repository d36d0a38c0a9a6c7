import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.config_page.title', defaultMessage: 'Configuration of {app}' },
  subtitle: {
    id: 'operations.config_page.subtitle',
    defaultMessage: 'What this site decides about the app. Open pages have a change within seconds, without a reload.',
  },
});
