import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.places.title', defaultMessage: 'Slots and events' },
  subtitle: {
    id: 'operations.places.subtitle',
    defaultMessage: 'Where the apps of this site meet, as they are served now.',
  },
});
