import { defineMessages } from '@lyceum/i18n';

/** What may be chosen, by field and value. */
export const messages = defineMessages({
  'show_correctness.always': { id: 'authoring.setting_option.show_correctness.always', defaultMessage: 'Always' },
  'show_correctness.never': { id: 'authoring.setting_option.show_correctness.never', defaultMessage: 'Never' },
  'show_correctness.past_due': {
    id: 'authoring.setting_option.show_correctness.past_due',
    defaultMessage: 'After the due date',
  },
  'show_correctness.never_but_include_grade': {
    id: 'authoring.setting_option.show_correctness.never_but_include_grade',
    defaultMessage: 'Never, but count in the grade',
  },
  'showanswer.always': { id: 'authoring.setting_option.showanswer.always', defaultMessage: 'Always' },
  'showanswer.answered': { id: 'authoring.setting_option.showanswer.answered', defaultMessage: 'Answered' },
  'showanswer.attempted': {
    id: 'authoring.setting_option.showanswer.attempted',
    defaultMessage: 'Attempted or past due',
  },
  'showanswer.closed': { id: 'authoring.setting_option.showanswer.closed', defaultMessage: 'Closed' },
  'showanswer.finished': { id: 'authoring.setting_option.showanswer.finished', defaultMessage: 'Finished' },
  'showanswer.correct_or_past_due': {
    id: 'authoring.setting_option.showanswer.correct_or_past_due',
    defaultMessage: 'Correct or past due',
  },
  'showanswer.past_due': { id: 'authoring.setting_option.showanswer.past_due', defaultMessage: 'Past due' },
  'showanswer.never': { id: 'authoring.setting_option.showanswer.never', defaultMessage: 'Never' },
  'showanswer.after_attempts': {
    id: 'authoring.setting_option.showanswer.after_attempts',
    defaultMessage: 'After some number of attempts',
  },
  'showanswer.after_all_attempts': {
    id: 'authoring.setting_option.showanswer.after_all_attempts',
    defaultMessage: 'After all attempts',
  },
  'showanswer.after_all_attempts_or_correct': {
    id: 'authoring.setting_option.showanswer.after_all_attempts_or_correct',
    defaultMessage: 'After all attempts or correct',
  },
  'showanswer.attempted_no_past_due': {
    id: 'authoring.setting_option.showanswer.attempted_no_past_due',
    defaultMessage: 'Attempted',
  },
  'rerandomize.always': { id: 'authoring.setting_option.rerandomize.always', defaultMessage: 'Always' },
  'rerandomize.onreset': { id: 'authoring.setting_option.rerandomize.onreset', defaultMessage: 'On reset' },
  'rerandomize.never': { id: 'authoring.setting_option.rerandomize.never', defaultMessage: 'Never' },
  'rerandomize.per_student': { id: 'authoring.setting_option.rerandomize.per_student', defaultMessage: 'Per student' },
  'grading_method.last_score': {
    id: 'authoring.setting_option.grading_method.last_score',
    defaultMessage: 'Last score',
  },
  'grading_method.first_score': {
    id: 'authoring.setting_option.grading_method.first_score',
    defaultMessage: 'First score',
  },
  'grading_method.highest_score': {
    id: 'authoring.setting_option.grading_method.highest_score',
    defaultMessage: 'Highest score',
  },
  'grading_method.average_score': {
    id: 'authoring.setting_option.grading_method.average_score',
    defaultMessage: 'Average score',
  },
});
