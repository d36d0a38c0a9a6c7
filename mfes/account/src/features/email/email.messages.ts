import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'account.email.title', defaultMessage: 'E-mail address' },
  intro: {
    id: 'account.email.intro',
    defaultMessage: 'You sign in with it, and it brings you back if you forget your password.',
  },
  confirmed: { id: 'account.email.confirmed', defaultMessage: 'Confirmed' },
  unconfirmed: { id: 'account.email.unconfirmed', defaultMessage: 'Not confirmed yet' },
  unconfirmedText: {
    id: 'account.email.unconfirmed_text',
    defaultMessage: 'Follow the link in the letter that went to this address. Nothing there?',
  },
  send: { id: 'account.email.send', defaultMessage: 'Send me the letter' },
  sent: { id: 'account.email.sent', defaultMessage: 'A letter is on its way to {email}' },
  notSent: { id: 'account.email.not_sent', defaultMessage: 'The letter was not sent' },
  throttled: {
    id: 'account.email.throttled',
    defaultMessage:
      'It was asked for several times. Look at your mail, or try again in {minutes, plural, one {a minute} other {# minutes}}.',
  },
  pending: { id: 'account.email.pending', defaultMessage: 'Waiting for {email}' },
  pendingText: {
    id: 'account.email.pending_text',
    defaultMessage: 'Your address changes as soon as the link in the letter to it is followed, until {until}.',
  },
  keep: { id: 'account.email.keep', defaultMessage: 'Keep the present one' },
  kept: { id: 'account.email.kept', defaultMessage: 'Your address stays as it is' },
  new: { id: 'account.email.new', defaultMessage: 'New address' },
  newHelp: {
    id: 'account.email.new_help',
    defaultMessage: 'We write to both: the new one confirms, the old one is told.',
  },
  change: { id: 'account.email.change', defaultMessage: 'Change the address' },
  notChanged: { id: 'account.email.not_changed', defaultMessage: 'The change was not asked for' },
});
