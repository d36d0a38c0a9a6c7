import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'learning.dates.title', defaultMessage: 'Important dates' },
  upcoming: { id: 'learning.dates.upcoming', defaultMessage: 'Upcoming dates' },
  all: { id: 'learning.dates.all', defaultMessage: 'All dates' },
  none: { id: 'learning.dates.none', defaultMessage: 'No dates' },
  noneText: { id: 'learning.dates.none_text', defaultMessage: 'This course has no deadlines. Learn at your own pace.' },
  done: { id: 'learning.dates.done', defaultMessage: 'Completed' },
  past_due: { id: 'learning.dates.past_due', defaultMessage: 'Past due' },
  past: { id: 'learning.dates.past', defaultMessage: 'Past' },
  today: { id: 'learning.dates.today', defaultMessage: 'Today' },
  next: { id: 'learning.dates.next', defaultMessage: 'Next' },
  later: { id: 'learning.dates.later', defaultMessage: 'Later' },
  locked: { id: 'learning.dates.locked', defaultMessage: 'Not open to you' },
  timezone: { id: 'learning.dates.timezone', defaultMessage: 'Times are shown in your time zone, {zone}.' },
  missed: { id: 'learning.dates.missed', defaultMessage: 'You missed some due dates' },
  missedText: {
    id: 'learning.dates.missed_text',
    defaultMessage: 'That is no harm: this course is self-paced. Shift the schedule, and they lie ahead again.',
  },
  shift: { id: 'learning.dates.shift', defaultMessage: 'Shift due dates' },
  shifted: { id: 'learning.dates.shifted', defaultMessage: 'Your due dates lie ahead again.' },
  notShifted: {
    id: 'learning.dates.not_shifted',
    defaultMessage: 'The due dates could not be shifted. Please try again.',
  },
});
