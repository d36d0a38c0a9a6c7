import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  signInTitle: { id: 'shell.sign_in.title', defaultMessage: 'Welcome back' },
  signInText: { id: 'shell.sign_in.text', defaultMessage: 'Sign in to go on with your courses.' },
  name: { id: 'shell.sign_in.name', defaultMessage: 'Username or e-mail' },
  password: { id: 'shell.sign_in.password', defaultMessage: 'Password' },
  signIn: { id: 'shell.sign_in.submit', defaultMessage: 'Sign in' },
  forgotten: { id: 'shell.sign_in.forgotten', defaultMessage: 'Forgot your password?' },
  newHere: { id: 'shell.sign_in.new_here', defaultMessage: 'New here?' },
  createAccount: { id: 'shell.sign_in.create_account', defaultMessage: 'Create an account' },
  failed: { id: 'shell.sign_in.failed', defaultMessage: 'You were not signed in' },
  registerTitle: { id: 'shell.register.title', defaultMessage: 'Create your account' },
  registerText: {
    id: 'shell.register.text',
    defaultMessage: 'It takes a minute, and every free course is open to you.',
  },
  fullName: { id: 'shell.register.full_name', defaultMessage: 'Full name' },
  fullNameHelp: { id: 'shell.register.full_name_help', defaultMessage: 'As it should stand on certificates.' },
  username: { id: 'shell.register.username', defaultMessage: 'Public username' },
  usernameHelp: {
    id: 'shell.register.username_help',
    defaultMessage: 'Others see it in discussions. It cannot be changed later.',
  },
  email: { id: 'shell.register.email', defaultMessage: 'E-mail' },
  passwordHelp: {
    id: 'shell.register.password_help',
    defaultMessage: 'At least 8 characters, with a letter and a digit.',
  },
  register: { id: 'shell.register.submit', defaultMessage: 'Create account' },
  registerFailed: { id: 'shell.register.failed', defaultMessage: 'The account was not created' },
  haveAccount: { id: 'shell.register.have_account', defaultMessage: 'You have an account?' },
});
