import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  pages: { id: 'learning.frame.pages', defaultMessage: 'Pages of this course' },
  home: { id: 'learning.frame.home', defaultMessage: 'Course' },
  progress: { id: 'learning.frame.progress', defaultMessage: 'Progress' },
  dates: { id: 'learning.frame.dates', defaultMessage: 'Dates' },
  studio: { id: 'learning.frame.studio', defaultMessage: 'Edit in Studio' },
  notFound: { id: 'learning.access.not_found', defaultMessage: 'There is no such course' },
  notFoundText: {
    id: 'learning.access.not_found_text',
    defaultMessage: 'The address may be mistyped, or the course was taken down.',
  },
  noPage: { id: 'learning.access.no_page', defaultMessage: 'This part of the course is not there' },
  noPageText: {
    id: 'learning.access.no_page_text',
    defaultMessage: 'It may have been moved or taken out. The outline shows what the course holds now.',
  },
  outline: { id: 'learning.access.outline', defaultMessage: 'Go to the outline' },
  browse: { id: 'learning.access.browse', defaultMessage: 'Browse courses' },
  enroll: { id: 'learning.access.enroll', defaultMessage: 'About this course' },
  signIn: { id: 'learning.access.sign_in', defaultMessage: 'Sign in' },
  enrollment_required: { id: 'learning.access.enrollment_required', defaultMessage: 'Enroll to see this course' },
  enrollment_requiredText: {
    id: 'learning.access.enrollment_required_text',
    defaultMessage:
      'Its content is for enrolled learners. The About page says what the course is like and lets you enroll.',
  },
  authentication_required: { id: 'learning.access.authentication_required', defaultMessage: 'Please sign in' },
  authentication_requiredText: {
    id: 'learning.access.authentication_required_text',
    defaultMessage: 'Sign in to see this course and to keep your progress.',
  },
  course_not_started: { id: 'learning.access.course_not_started', defaultMessage: 'This course has not started yet' },
  course_not_startedText: {
    id: 'learning.access.course_not_started_text',
    defaultMessage: 'You can enter it from its first day on.',
  },
  startsOn: { id: 'learning.access.starts_on', defaultMessage: 'It starts on {date}.' },
  course_ended: { id: 'learning.access.course_ended', defaultMessage: 'This course is over' },
  course_endedText: {
    id: 'learning.access.course_ended_text',
    defaultMessage: 'Its material is closed. What you earned is kept.',
  },
  audit_expired: { id: 'learning.access.audit_expired', defaultMessage: 'Your free access has ended' },
  audit_expiredText: {
    id: 'learning.access.audit_expired_text',
    defaultMessage: 'What you did is kept. The About page says how to go on.',
  },
  unfulfilled_milestones: {
    id: 'learning.access.unfulfilled_milestones',
    defaultMessage: 'Another course comes first',
  },
  unfulfilled_milestonesText: {
    id: 'learning.access.unfulfilled_milestones_text',
    defaultMessage: 'Pass the course that this one builds on, then come back.',
  },
  no_access: { id: 'learning.access.no_access', defaultMessage: 'This course is closed to you' },
  no_accessText: {
    id: 'learning.access.no_access_text',
    defaultMessage: 'Ask the course team if you think that it should not be.',
  },
});
