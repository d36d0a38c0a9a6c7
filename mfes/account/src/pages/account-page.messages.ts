import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'account.page.title', defaultMessage: 'Account' },
  subtitle: { id: 'account.page.subtitle', defaultMessage: 'How you appear, and how you sign in.' },
});
