import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  bar: { id: 'shell.overrides.bar', defaultMessage: 'Not the site that others see' },
  shows: { id: 'shell.overrides.shows', defaultMessage: 'You are looking at {app} from {build} instead of {released}' },
  showsNew: {
    id: 'shell.overrides.shows_new',
    defaultMessage: 'You are looking at {app} from {build}, which nobody else has yet',
  },
  readOnly: { id: 'shell.overrides.read_only', defaultMessage: 'changes are not saved' },
  writes: { id: 'shell.overrides.writes', defaultMessage: 'changes are saved' },
  until: { id: 'shell.overrides.until', defaultMessage: 'until {time}' },
  leave: { id: 'shell.overrides.leave', defaultMessage: 'Leave' },
  notLeft: { id: 'shell.overrides.not_left', defaultMessage: 'It could not be left' },
  refused: { id: 'shell.overrides.refused', defaultMessage: 'This link was not opened' },
  altered: {
    id: 'shell.overrides.altered',
    defaultMessage:
      'It is not one that this site made, or a part of it is missing. Copy the whole link, or ask for a new one.',
  },
  other_person: {
    id: 'shell.overrides.other_person',
    defaultMessage: 'It is for somebody else. Sign in as the person it was made for, or ask for one of your own.',
  },
  expired: { id: 'shell.overrides.expired', defaultMessage: 'Its time is over. Ask whoever sent it for a new one.' },
  ended: {
    id: 'shell.overrides.ended',
    defaultMessage: 'It was ended before its time. Ask whoever sent it for a new one.',
  },
  not_opened_here: {
    id: 'shell.overrides.not_opened_here',
    defaultMessage: 'Another site tried to open it. Open the link yourself if you want to.',
  },
  toCourses: { id: 'shell.overrides.to_courses', defaultMessage: 'Go to the courses' },
});
