import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'shell.catalogue.title', defaultMessage: 'Courses' },
  headline: { id: 'shell.catalogue.headline', defaultMessage: 'Learn with people who care how you get on' },
  intro: {
    id: 'shell.catalogue.intro',
    defaultMessage:
      'Take your time, try things out, see where you stand. Every course is open as far as its team allows.',
  },
  search: { id: 'shell.catalogue.search', defaultMessage: 'Search courses' },
  searchHint: { id: 'shell.catalogue.search_hint', defaultMessage: 'Title, subject, organization' },
  count: {
    id: 'shell.catalogue.count',
    defaultMessage: '{count, plural, =0 {No courses} one {# course} other {# courses}}',
  },
  none: { id: 'shell.catalogue.none', defaultMessage: 'No courses yet' },
  noneText: { id: 'shell.catalogue.none_text', defaultMessage: 'Courses appear here when their teams publish them.' },
  noneFound: { id: 'shell.catalogue.none_found', defaultMessage: 'Nothing matches “{search}”' },
  noneFoundText: { id: 'shell.catalogue.none_found_text', defaultMessage: 'Try fewer or other words.' },
  clear: { id: 'shell.catalogue.clear', defaultMessage: 'Show all courses' },
  pages: { id: 'shell.catalogue.pages', defaultMessage: 'Pages of courses' },
  previous: { id: 'shell.catalogue.previous', defaultMessage: 'Previous page' },
  next: { id: 'shell.catalogue.next', defaultMessage: 'Next page' },
  starts: { id: 'shell.catalogue.starts', defaultMessage: 'Starts {date}' },
  started: { id: 'shell.catalogue.started', defaultMessage: 'Open now' },
  ended: { id: 'shell.catalogue.ended', defaultMessage: 'Archived' },
  selfPaced: { id: 'shell.catalogue.self_paced', defaultMessage: 'Self-paced' },
});
