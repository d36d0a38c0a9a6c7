import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'authoring.block_settings.title', defaultMessage: 'Settings of “{name}”' },
  start: { id: 'authoring.block_settings.start', defaultMessage: 'Opens' },
  startHelp: {
    id: 'authoring.block_settings.start_help',
    defaultMessage: 'Learners can open it from then on. Empty: as what it is in.',
  },
  due: { id: 'authoring.block_settings.due', defaultMessage: 'Due' },
  dueHelp: { id: 'authoring.block_settings.due_help', defaultMessage: 'Answers after it do not count.' },
  format: { id: 'authoring.block_settings.format', defaultMessage: 'Counts in the grade as' },
  formatHelp: {
    id: 'authoring.block_settings.format_help',
    defaultMessage: 'Assignment types come from the grading policy.',
  },
  notGraded: { id: 'authoring.block_settings.not_graded', defaultMessage: 'Not graded' },
  showCorrectness: {
    id: 'authoring.block_settings.show_correctness',
    defaultMessage: 'Learners see whether answers are right',
  },
  always: { id: 'authoring.block_settings.always', defaultMessage: 'At once' },
  never: { id: 'authoring.block_settings.never', defaultMessage: 'Never' },
  past_due: { id: 'authoring.block_settings.past_due', defaultMessage: 'After the due date' },
  hideAfterDue: { id: 'authoring.block_settings.hide_after_due', defaultMessage: 'Hide content after the due date' },
  staffOnly: { id: 'authoring.block_settings.staff_only', defaultMessage: 'Staff only' },
  staffOnlyHelp: {
    id: 'authoring.block_settings.staff_only_help',
    defaultMessage: 'Hidden from learners even when it is published and open.',
  },
  save: { id: 'authoring.block_settings.save', defaultMessage: 'Save' },
  cancel: { id: 'authoring.block_settings.cancel', defaultMessage: 'Cancel' },
  close: { id: 'authoring.block_settings.close', defaultMessage: 'Close' },
});
