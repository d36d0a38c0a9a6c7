import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'account.profile.title', defaultMessage: 'Profile' },
  name: { id: 'account.profile.name', defaultMessage: 'Full name' },
  nameHelp: { id: 'account.profile.name_help', defaultMessage: 'As it stands on certificates.' },
  username: { id: 'account.profile.username', defaultMessage: 'Public username' },
  bio: { id: 'account.profile.bio', defaultMessage: 'About you' },
  privacy: { id: 'account.profile.privacy', defaultMessage: 'Who sees your profile' },
  private: { id: 'account.profile.private', defaultMessage: 'Only you: others see your username' },
  allUsers: { id: 'account.profile.all_users', defaultMessage: 'Everybody on this site' },
  save: { id: 'account.profile.save', defaultMessage: 'Save profile' },
  saved: { id: 'account.profile.saved', defaultMessage: 'Your profile is saved' },
  notSaved: { id: 'account.profile.not_saved', defaultMessage: 'Your profile was not saved' },
  nameMissing: { id: 'account.profile.name_missing', defaultMessage: 'Please enter your name' },
});
