import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  welcome: { id: 'learning.news.welcome', defaultMessage: 'From the course team' },
  dismiss: { id: 'learning.news.dismiss', defaultMessage: 'Dismiss this message' },
  notDismissed: { id: 'learning.news.not_dismissed', defaultMessage: 'The message could not be dismissed.' },
  updates: { id: 'learning.news.updates', defaultMessage: 'Updates' },
  allUpdates: {
    id: 'learning.news.all_updates',
    defaultMessage: 'Show {count, plural, one {# older update} other {# older updates}}',
  },
  handouts: { id: 'learning.news.handouts', defaultMessage: 'Handouts' },
});
