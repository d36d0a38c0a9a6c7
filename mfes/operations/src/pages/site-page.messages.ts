import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.site.title', defaultMessage: 'Name and look of the site' },
  subtitle: {
    id: 'operations.site.subtitle',
    defaultMessage: 'Open pages have a change within seconds, without a reload.',
  },
});
