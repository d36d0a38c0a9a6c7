import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  forgottenTitle: { id: 'shell.recovery.forgotten_title', defaultMessage: 'Forgot your password?' },
  forgottenText: {
    id: 'shell.recovery.forgotten_text',
    defaultMessage: 'Tell us who you are, and we send you a link to a new one.',
  },
  name: { id: 'shell.recovery.name', defaultMessage: 'Username or e-mail' },
  send: { id: 'shell.recovery.send', defaultMessage: 'Send the link' },
  notSent: { id: 'shell.recovery.not_sent', defaultMessage: 'The link was not sent' },
  throttled: {
    id: 'shell.recovery.throttled',
    defaultMessage:
      'It was asked for several times. Look at your mail, or try again in {minutes, plural, one {a minute} other {# minutes}}.',
  },
  busy: {
    id: 'shell.recovery.busy',
    defaultMessage:
      'Too many tries came from your network. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
  },
  taken: {
    id: 'shell.recovery.taken',
    defaultMessage: 'Another account has this address by now. Choose a different one on your account page.',
  },
  sentTitle: { id: 'shell.recovery.sent_title', defaultMessage: 'Look at your mail' },
  sentText: {
    id: 'shell.recovery.sent_text',
    defaultMessage: 'If “{login}” has an account here, a letter with a link is on its way. The link works for an hour.',
  },
  sentHelp: {
    id: 'shell.recovery.sent_help',
    defaultMessage: 'Nothing there in a few minutes? Look among the junk mail, or try your other address.',
  },
  again: { id: 'shell.recovery.again', defaultMessage: 'Try another name or address' },
  remembered: { id: 'shell.recovery.remembered', defaultMessage: 'You know it after all?' },
  toSignIn: { id: 'shell.recovery.to_sign_in', defaultMessage: 'Sign in' },
  newTitle: { id: 'shell.recovery.new_title', defaultMessage: 'Set a new password' },
  newText: {
    id: 'shell.recovery.new_text',
    defaultMessage: 'You are then signed out on every other device.',
  },
  password: { id: 'shell.recovery.password', defaultMessage: 'New password' },
  passwordHelp: {
    id: 'shell.recovery.password_help',
    defaultMessage: 'At least 8 characters, with a letter and a digit.',
  },
  set: { id: 'shell.recovery.set', defaultMessage: 'Save the password' },
  notSet: { id: 'shell.recovery.not_set', defaultMessage: 'The password was not changed' },
  setTitle: { id: 'shell.recovery.set_title', defaultMessage: 'Your new password is saved' },
  setText: { id: 'shell.recovery.set_text', defaultMessage: 'Sign in with it to go on.' },
  overTitle: { id: 'shell.recovery.over_title', defaultMessage: 'This link no longer works' },
  overText: {
    id: 'shell.recovery.over_text',
    defaultMessage: 'It was used before, it is too old, or a newer letter has taken its place.',
  },
  askAgain: { id: 'shell.recovery.ask_again', defaultMessage: 'Send me a new link' },
  confirmTitle: { id: 'shell.recovery.confirm_title', defaultMessage: 'Confirm your address' },
  confirmText: {
    id: 'shell.recovery.confirm_text',
    defaultMessage: 'One press, and we know that letters to this address reach you.',
  },
  confirm: { id: 'shell.recovery.confirm', defaultMessage: 'Confirm the address' },
  notConfirmed: { id: 'shell.recovery.not_confirmed', defaultMessage: 'The address was not confirmed' },
  confirmedTitle: { id: 'shell.recovery.confirmed_title', defaultMessage: 'Your address is confirmed' },
  confirmedText: { id: 'shell.recovery.confirmed_text', defaultMessage: 'Letters about your account go to {email}.' },
  changedText: {
    id: 'shell.recovery.changed_text',
    defaultMessage: '{email} is the address of your account now. You sign in with it, or with your username as before.',
  },
  confirmOverText: {
    id: 'shell.recovery.confirm_over_text',
    defaultMessage:
      'It was used before, it is too old, or a newer letter has taken its place. You can have another one sent from your account.',
  },
  toAccount: { id: 'shell.recovery.to_account', defaultMessage: 'Go to your account' },
  toCourses: { id: 'shell.recovery.to_courses', defaultMessage: 'Go to your courses' },
});
