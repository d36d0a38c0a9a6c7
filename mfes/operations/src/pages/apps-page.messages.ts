import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.apps.title', defaultMessage: 'Apps of this site' },
  subtitle: {
    id: 'operations.apps.subtitle',
    defaultMessage: 'Which build of each app people get, and the way back to the one before.',
  },
});
