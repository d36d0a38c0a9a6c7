import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  outline: { id: 'learning.outline.title', defaultMessage: 'Course outline' },
  expandAll: { id: 'learning.outline.expand_all', defaultMessage: 'Expand all' },
  collapseAll: { id: 'learning.outline.collapse_all', defaultMessage: 'Collapse all' },
  sectionDone: { id: 'learning.outline.section_done', defaultMessage: 'Section completed' },
  sectionOpen: { id: 'learning.outline.section_open', defaultMessage: '{done, number} of {all, number} completed' },
  done: { id: 'learning.outline.done', defaultMessage: 'Completed' },
  notDone: { id: 'learning.outline.not_done', defaultMessage: 'Not completed yet' },
  goOnHere: { id: 'learning.outline.go_on_here', defaultMessage: 'You are here' },
  due: { id: 'learning.outline.due', defaultMessage: 'Due {moment}' },
  effort: {
    id: 'learning.outline.effort',
    defaultMessage: '{minutes, plural, one {# minute} other {# minutes}}',
  },
  activities: {
    id: 'learning.outline.activities',
    defaultMessage: '{count, plural, one {# activity} other {# activities}}',
  },
  graded: { id: 'learning.outline.graded', defaultMessage: 'Graded' },
  scheduled: { id: 'learning.outline.scheduled', defaultMessage: 'More to come' },
  empty: { id: 'learning.outline.empty', defaultMessage: 'Nothing here yet' },
  emptyText: {
    id: 'learning.outline.empty_text',
    defaultMessage: 'The course team has not published any content. Come back soon.',
  },
  start: { id: 'learning.resume.start', defaultMessage: 'Start course' },
  resume: { id: 'learning.resume.resume', defaultMessage: 'Resume course' },
  startTitle: { id: 'learning.resume.start_title', defaultMessage: 'Ready when you are' },
  startText: { id: 'learning.resume.start_text', defaultMessage: 'Begin with the first unit. Your place is kept.' },
  resumeTitle: { id: 'learning.resume.resume_title', defaultMessage: 'Welcome back' },
  resumeText: { id: 'learning.resume.resume_text', defaultMessage: 'You left off in “{name}”.' },
  resumeTextPlain: { id: 'learning.resume.resume_text_plain', defaultMessage: 'Go on where you left off.' },
  completion: { id: 'learning.resume.completion', defaultMessage: '{percent} completed' },
});
