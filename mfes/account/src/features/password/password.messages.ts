import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'account.password.title', defaultMessage: 'Password' },
  intro: {
    id: 'account.password.intro',
    defaultMessage: 'When you change it, every other device is signed out.',
  },
  old: { id: 'account.password.old', defaultMessage: 'Current password' },
  forgotten: { id: 'account.password.forgotten', defaultMessage: 'Forgot it? Have a link to a new one sent' },
  new: { id: 'account.password.new', defaultMessage: 'New password' },
  change: { id: 'account.password.change', defaultMessage: 'Change password' },
  changed: { id: 'account.password.changed', defaultMessage: 'Your password is changed' },
  wrong: { id: 'account.password.wrong', defaultMessage: 'This is not your current password' },
  notChanged: { id: 'account.password.not_changed', defaultMessage: 'Your password was not changed' },
});
