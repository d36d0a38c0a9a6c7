import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  units: { id: 'learning.units.label', defaultMessage: 'Units of {name}' },
  video: { id: 'learning.units.video', defaultMessage: 'video' },
  problem: { id: 'learning.units.problem', defaultMessage: 'problem' },
  vertical: { id: 'learning.units.vertical', defaultMessage: 'text' },
  other: { id: 'learning.units.other', defaultMessage: 'other' },
  lock: { id: 'learning.units.lock', defaultMessage: 'locked' },
  done: { id: 'learning.units.done', defaultMessage: 'completed' },
  bookmarked: { id: 'learning.units.bookmarked', defaultMessage: 'bookmarked' },
  around: { id: 'learning.units.around', defaultMessage: 'Previous and next unit' },
  previous: { id: 'learning.units.previous', defaultMessage: 'Previous' },
  next: { id: 'learning.units.next', defaultMessage: 'Next' },
  shortcuts: {
    id: 'learning.units.shortcuts',
    defaultMessage: 'Keyboard: Alt + Page Down for the next unit, Alt + Page Up for the previous one.',
  },
  end: { id: 'learning.units.end', defaultMessage: 'You have reached the end of this course' },
  endText: { id: 'learning.units.end_text', defaultMessage: 'See how you did.' },
  toProgress: { id: 'learning.units.to_progress', defaultMessage: 'Go to your progress' },
  locked: { id: 'learning.units.gated', defaultMessage: '“{name}” is locked' },
  lockedText: { id: 'learning.units.gated_text', defaultMessage: 'Complete “{prerequisite}” first.' },
  toPrerequisite: { id: 'learning.units.to_prerequisite', defaultMessage: 'Go to “{prerequisite}”' },
  overdue: { id: 'learning.units.overdue', defaultMessage: 'The due date of “{name}” is over' },
  overdueText: {
    id: 'learning.units.overdue_text',
    defaultMessage: 'Its content is hidden now. Your grade for it is on the progress page.',
  },
  emptySequence: { id: 'learning.units.empty', defaultMessage: '“{name}” has no content yet' },
  emptySequenceText: { id: 'learning.units.empty_text', defaultMessage: 'The course team is still working on it.' },
  backToOutline: { id: 'learning.units.back_to_outline', defaultMessage: 'Back to the outline' },
});
