import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  apps: { id: 'operations.nav.apps', defaultMessage: 'Apps' },
  site: { id: 'operations.nav.site', defaultMessage: 'Site' },
});
