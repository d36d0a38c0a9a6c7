import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  confirmTitle: { id: 'shell.dashboard.confirm_title', defaultMessage: 'Confirm your e-mail address' },
  confirmText: {
    id: 'shell.dashboard.confirm_text',
    defaultMessage:
      'Follow the link in the letter to {email}, so that you can get back in if you forget your password.',
  },
  confirmSend: { id: 'shell.dashboard.confirm_send', defaultMessage: 'Send me the letter' },
  confirmSent: { id: 'shell.dashboard.confirm_sent', defaultMessage: 'A letter is on its way to {email}.' },
  confirmNotSent: { id: 'shell.dashboard.confirm_not_sent', defaultMessage: 'It was not sent. {why}' },
  confirmClose: { id: 'shell.dashboard.confirm_close', defaultMessage: 'Close this reminder' },
  title: { id: 'shell.dashboard.title', defaultMessage: 'My courses' },
  none: { id: 'shell.dashboard.none', defaultMessage: 'You are not enrolled in a course yet' },
  noneText: { id: 'shell.dashboard.none_text', defaultMessage: 'Find one you like; you can leave it any time.' },
  find: { id: 'shell.dashboard.find', defaultMessage: 'Find a course' },
  resume: { id: 'shell.dashboard.resume', defaultMessage: 'Resume' },
  begin: { id: 'shell.dashboard.begin', defaultMessage: 'Begin' },
  view: { id: 'shell.dashboard.view', defaultMessage: 'Look again' },
  progress: { id: 'shell.dashboard.progress', defaultMessage: 'Progress' },
  passing: { id: 'shell.dashboard.passing', defaultMessage: 'Passing' },
  starts: { id: 'shell.dashboard.starts', defaultMessage: 'Starts {date}' },
  archived: { id: 'shell.dashboard.archived', defaultMessage: 'Archived' },
  options: { id: 'shell.dashboard.options', defaultMessage: 'More about {course}' },
  leave: { id: 'shell.dashboard.leave', defaultMessage: 'Leave the course' },
  leaveTitle: { id: 'shell.dashboard.leave_title', defaultMessage: 'Leave {course}?' },
  leaveText: {
    id: 'shell.dashboard.leave_text',
    defaultMessage: 'Your answers are kept. When you enroll again you go on where you were.',
  },
  left: { id: 'shell.dashboard.left', defaultMessage: 'You left {course}' },
  notLeft: { id: 'shell.dashboard.not_left', defaultMessage: 'You are still enrolled' },
});
