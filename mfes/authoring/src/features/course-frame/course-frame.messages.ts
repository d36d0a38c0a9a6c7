import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  studio: { id: 'authoring.frame.studio', defaultMessage: 'Studio' },
  trail: { id: 'authoring.frame.trail', defaultMessage: 'Where you are' },
  pages: { id: 'authoring.frame.pages', defaultMessage: 'Pages of this course' },
  viewLive: { id: 'authoring.frame.view_live', defaultMessage: 'View live' },
  outline: { id: 'authoring.frame.outline', defaultMessage: 'Outline' },
  files: { id: 'authoring.frame.files', defaultMessage: 'Files' },
  history: { id: 'authoring.frame.history', defaultMessage: 'History' },
  transfer: { id: 'authoring.frame.transfer', defaultMessage: 'Import & export' },
  details: { id: 'authoring.frame.details', defaultMessage: 'Schedule & details' },
  grading: { id: 'authoring.frame.grading', defaultMessage: 'Grading' },
  team: { id: 'authoring.frame.team', defaultMessage: 'Team' },
  notFound: { id: 'authoring.frame.not_found', defaultMessage: 'There is no such course' },
  notFoundText: {
    id: 'authoring.frame.not_found_text',
    defaultMessage: 'It may have been deleted, or the address is not complete.',
  },
  refused: { id: 'authoring.frame.refused', defaultMessage: 'You are not in the team of this course' },
  refusedText: {
    id: 'authoring.frame.refused_text',
    defaultMessage: 'Somebody in the team can add you on the course’s team page.',
  },
  allCourses: { id: 'authoring.frame.all_courses', defaultMessage: 'All courses' },
});
