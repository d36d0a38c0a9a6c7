import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  studio: { id: 'authoring.nav.studio', defaultMessage: 'Studio', description: 'Where authors make courses' },
});
