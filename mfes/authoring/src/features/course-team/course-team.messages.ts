import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  intro: {
    id: 'authoring.team.intro',
    defaultMessage: 'Everybody here may edit and publish this course. Admins also look after the team.',
  },
  add: { id: 'authoring.team.add', defaultMessage: 'Add somebody' },
  email: { id: 'authoring.team.email', defaultMessage: 'E-mail address' },
  emailHelp: { id: 'authoring.team.email_help', defaultMessage: 'Of an account on this site.' },
  badEmail: { id: 'authoring.team.bad_email', defaultMessage: 'This is no e-mail address' },
  addNow: { id: 'authoring.team.add_now', defaultMessage: 'Add to the team' },
  role: { id: 'authoring.team.role', defaultMessage: 'Role' },
  roleOf: { id: 'authoring.team.role_of', defaultMessage: 'Role of {name}' },
  instructor: { id: 'authoring.team.instructor', defaultMessage: 'Admin' },
  staff: { id: 'authoring.team.staff', defaultMessage: 'Staff' },
  you: { id: 'authoring.team.you', defaultMessage: 'You' },
  remove: { id: 'authoring.team.remove', defaultMessage: 'Remove {name}' },
  removeTitle: { id: 'authoring.team.remove_title', defaultMessage: 'Take {name} out of the team?' },
  removeText: { id: 'authoring.team.remove_text', defaultMessage: 'What they made stays in the course.' },
  removeNow: { id: 'authoring.team.remove_now', defaultMessage: 'Remove' },
  added: { id: 'authoring.team.added', defaultMessage: '{email} is in the team' },
  removed: { id: 'authoring.team.removed', defaultMessage: '{name} is no longer in the team' },
  failed: { id: 'authoring.team.failed', defaultMessage: 'The team was not changed' },
  user_not_found: { id: 'authoring.team.user_not_found', defaultMessage: 'No account has this e-mail address.' },
  last_instructor: {
    id: 'authoring.team.last_instructor',
    defaultMessage: 'A course needs at least one admin. Make somebody else admin first.',
  },
  none: { id: 'authoring.team.none', defaultMessage: 'Nobody is in the team yet' },
});
