import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.health.title', defaultMessage: 'Health of {app}' },
  subtitle: {
    id: 'operations.health.subtitle',
    defaultMessage: 'What pages told in the last seven days. No person is counted by name.',
  },
  none: { id: 'operations.health.none', defaultMessage: 'Nothing was reported yet' },
  noneText: {
    id: 'operations.health.none_text',
    defaultMessage: 'Open pages tell how the app does some seconds after somebody used it.',
  },
  link: { id: 'operations.health.link', defaultMessage: 'Health' },
  linkOf: { id: 'operations.health.link_of', defaultMessage: 'Health of {app}' },
});
