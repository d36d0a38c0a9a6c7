import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  place: { id: 'operations.trail.place', defaultMessage: 'Where this page is' },
  apps: { id: 'operations.trail.apps', defaultMessage: 'Apps' },
});
