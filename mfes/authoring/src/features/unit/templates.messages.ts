import { defineMessages } from '@lyceum/i18n';

/** What can be added, by type and template. Others have the title the server gives them. */
export const messages = defineMessages({
  html: { id: 'authoring.template.html', defaultMessage: 'Text' },
  'html.raw': { id: 'authoring.template.html.raw', defaultMessage: 'Raw HTML' },
  'html.announcement': { id: 'authoring.template.html.announcement', defaultMessage: 'Announcement' },
  problem: { id: 'authoring.template.problem', defaultMessage: 'Blank Problem' },
  'problem.multiplechoice': { id: 'authoring.template.problem.multiplechoice', defaultMessage: 'Single choice' },
  'problem.checkboxes_response': {
    id: 'authoring.template.problem.checkboxes_response',
    defaultMessage: 'Multiple choice',
  },
  'problem.optionresponse': { id: 'authoring.template.problem.optionresponse', defaultMessage: 'Dropdown' },
  'problem.numericalresponse': {
    id: 'authoring.template.problem.numericalresponse',
    defaultMessage: 'Numerical input',
  },
  'problem.string_response': { id: 'authoring.template.problem.string_response', defaultMessage: 'Text input' },
  'problem.formularesponse': { id: 'authoring.template.problem.formularesponse', defaultMessage: 'Formula' },
  itembank: { id: 'authoring.template.itembank', defaultMessage: 'Problem Bank' },
  'drag-and-drop-v2': { id: 'authoring.template.drag_and_drop_v2', defaultMessage: 'Drag and Drop' },
  openassessment: { id: 'authoring.template.openassessment', defaultMessage: 'Open Response Assessment' },
  annotatable: { id: 'authoring.template.annotatable', defaultMessage: 'Annotation' },
  done: { id: 'authoring.template.done', defaultMessage: 'Completion' },
  library_content: { id: 'authoring.template.library_content', defaultMessage: 'Randomized Content Block' },
  lti: { id: 'authoring.template.lti', defaultMessage: 'LTI' },
  lti_consumer: { id: 'authoring.template.lti_consumer', defaultMessage: 'LTI Consumer' },
  poll: { id: 'authoring.template.poll', defaultMessage: 'Poll' },
  split_test: { id: 'authoring.template.split_test', defaultMessage: 'Content Experiment' },
  survey: { id: 'authoring.template.survey', defaultMessage: 'Survey' },
  word_cloud: { id: 'authoring.template.word_cloud', defaultMessage: 'Word cloud' },
});
