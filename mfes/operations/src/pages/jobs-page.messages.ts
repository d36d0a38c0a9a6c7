import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.jobs.title', defaultMessage: 'Jobs' },
  subtitle: {
    id: 'operations.jobs.subtitle',
    defaultMessage: 'Work that nobody waits for: imports, exports, regrades. What failed for good can be replayed.',
  },
});
