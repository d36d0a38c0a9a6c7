import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  link: { id: 'operations.builds.link', defaultMessage: 'Builds' },
  title: { id: 'operations.builds.title', defaultMessage: 'Builds of {app}' },
  subtitle: {
    id: 'operations.builds.subtitle',
    defaultMessage: 'What was published, what the gates said of it, and what may be served.',
  },
  none: { id: 'operations.builds.none', defaultMessage: 'Nothing was published yet' },
  noneText: {
    id: 'operations.builds.none_text',
    defaultMessage: 'The app comes from this checkout. Its builds appear here once they are published.',
  },
});
