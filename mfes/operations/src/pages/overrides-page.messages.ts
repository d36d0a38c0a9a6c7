import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.overrides.title', defaultMessage: 'Builds shown to single people' },
  subtitle: {
    id: 'operations.overrides.subtitle',
    defaultMessage: 'Links that show one person, in one session, a build that nobody else gets.',
  },
});
