import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'account.entries.title', defaultMessage: 'What has changed' },
  intro: {
    id: 'account.entries.intro',
    defaultMessage:
      'Changes of your password and your address within a year. If one was not yours, set a new password.',
  },
  none: { id: 'account.entries.none', defaultMessage: 'Nothing has changed.' },
  from: { id: 'account.entries.from', defaultMessage: '{when}, from {address}' },
  password_changed: { id: 'account.entries.password_changed', defaultMessage: 'The password was changed' },
  password_reset: { id: 'account.entries.password_reset', defaultMessage: 'A new password was set by a letter' },
  email_confirmed: { id: 'account.entries.email_confirmed', defaultMessage: 'The address {to} was confirmed' },
  email_change_asked: { id: 'account.entries.email_change_asked', defaultMessage: 'The address {to} was asked for' },
  email_changed: { id: 'account.entries.email_changed', defaultMessage: 'The address became {to}' },
});
