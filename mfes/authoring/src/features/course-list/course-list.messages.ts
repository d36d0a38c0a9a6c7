import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'authoring.courses.title', defaultMessage: 'Studio' },
  intro: {
    id: 'authoring.courses.intro',
    defaultMessage: 'The courses you may edit. Learners see only what you publish.',
  },
  search: { id: 'authoring.courses.search', defaultMessage: 'Search by name, organization or number' },
  newCourse: { id: 'authoring.courses.new', defaultMessage: 'New course' },
  importCourse: { id: 'authoring.courses.import', defaultMessage: 'Import a course' },
  none: { id: 'authoring.courses.none', defaultMessage: 'No courses yet' },
  noneText: {
    id: 'authoring.courses.none_text',
    defaultMessage: 'Create a course from scratch, or import one you have as an Open edX archive.',
  },
  noneAllowed: {
    id: 'authoring.courses.none_allowed',
    defaultMessage: 'You are in the team of no course. Ask the site’s staff for the right to create courses.',
  },
  noneFound: { id: 'authoring.courses.none_found', defaultMessage: 'No course matches “{search}”' },
  noneFoundText: {
    id: 'authoring.courses.none_found_text',
    defaultMessage: 'Try fewer letters, or the course number.',
  },
  count: { id: 'authoring.courses.count', defaultMessage: '{count, plural, one {# course} other {# courses}}' },
  archived: { id: 'authoring.courses.archived', defaultMessage: 'Archived' },
  actionsOf: { id: 'authoring.courses.actions', defaultMessage: 'More for {name}' },
  view: { id: 'authoring.courses.view', defaultMessage: 'View live' },
  rerun: { id: 'authoring.courses.rerun', defaultMessage: 'Re-run…' },
  pages: { id: 'authoring.courses.pages', defaultMessage: 'Pages of courses' },
  previous: { id: 'authoring.courses.previous', defaultMessage: 'Previous page' },
  next: { id: 'authoring.courses.next', defaultMessage: 'Next page' },
  formTitle: { id: 'authoring.new_course.title', defaultMessage: 'New course' },
  rerunTitle: { id: 'authoring.new_course.rerun_title', defaultMessage: 'Re-run “{name}”' },
  rerunText: {
    id: 'authoring.new_course.rerun_text',
    defaultMessage:
      'A new run with all content and settings of this one, and without its learners. Nothing is published.',
  },
  name: { id: 'authoring.new_course.name', defaultMessage: 'Course name' },
  nameHelp: { id: 'authoring.new_course.name_help', defaultMessage: 'What learners read. You can change it later.' },
  org: { id: 'authoring.new_course.org', defaultMessage: 'Organization' },
  number: { id: 'authoring.new_course.number', defaultMessage: 'Course number' },
  run: { id: 'authoring.new_course.run', defaultMessage: 'Course run' },
  keyHelp: {
    id: 'authoring.new_course.key_help',
    defaultMessage: 'Organization, number and run make up the address of the course and cannot be changed later.',
  },
  required: { id: 'authoring.new_course.required', defaultMessage: 'Please fill this in' },
  keyPart: { id: 'authoring.new_course.key_part', defaultMessage: 'Letters, digits, “.”, “-”, “_” and “~” only' },
  create: { id: 'authoring.new_course.create', defaultMessage: 'Create course' },
  createRerun: { id: 'authoring.new_course.create_rerun', defaultMessage: 'Create re-run' },
  cancel: { id: 'authoring.new_course.cancel', defaultMessage: 'Cancel' },
  close: { id: 'authoring.new_course.close', defaultMessage: 'Close' },
  refused: { id: 'authoring.new_course.refused', defaultMessage: 'The course was not created' },
});
