import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.site.title', defaultMessage: 'Name and look of the site' },
  subtitle: { id: 'operations.site.subtitle', defaultMessage: 'Changes are on the next page that anybody opens.' },
});
