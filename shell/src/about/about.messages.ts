import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  breadcrumbs: { id: 'shell.about.breadcrumbs', defaultMessage: 'Where this page is' },
  courses: { id: 'shell.about.courses', defaultMessage: 'Courses' },
  enroll: { id: 'shell.about.enroll', defaultMessage: 'Enroll' },
  enrollAndSignIn: { id: 'shell.about.enroll_sign_in', defaultMessage: 'Sign in to enroll' },
  open: { id: 'shell.about.open', defaultMessage: 'Go to the course' },
  enrolled: { id: 'shell.about.enrolled', defaultMessage: 'You are enrolled' },
  refused: { id: 'shell.about.refused', defaultMessage: 'You were not enrolled' },
  byInvitation: { id: 'shell.about.by_invitation', defaultMessage: 'The course team enrolls its learners itself.' },
  notYet: { id: 'shell.about.not_yet', defaultMessage: 'Enrollment opens on {date}.' },
  over: { id: 'shell.about.over', defaultMessage: 'Enrollment is over.' },
  facts: { id: 'shell.about.facts', defaultMessage: 'At a glance' },
  start: { id: 'shell.about.start', defaultMessage: 'Starts' },
  end: { id: 'shell.about.end', defaultMessage: 'Ends' },
  effort: { id: 'shell.about.effort', defaultMessage: 'Effort' },
  pacing: { id: 'shell.about.pacing', defaultMessage: 'Pace' },
  selfPaced: { id: 'shell.about.self_paced', defaultMessage: 'Your own' },
  instructorPaced: { id: 'shell.about.instructor_paced', defaultMessage: 'By the calendar' },
  language: { id: 'shell.about.language', defaultMessage: 'Language' },
  noOverview: { id: 'shell.about.no_overview', defaultMessage: 'The course team has not described this course yet.' },
});
