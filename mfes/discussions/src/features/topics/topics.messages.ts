import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'discussions.topics.title', defaultMessage: 'Discussion topics' },
  subtitle: {
    id: 'discussions.topics.subtitle',
    defaultMessage: 'The places of this course where learners talk with each other.',
  },
  breadcrumbs: { id: 'discussions.topics.breadcrumbs', defaultMessage: 'Where this page is' },
  course: { id: 'discussions.topics.course', defaultMessage: 'Course' },
  none: { id: 'discussions.topics.none', defaultMessage: 'This course has no topics' },
  noneText: {
    id: 'discussions.topics.none_text',
    defaultMessage: 'Its team has not put a discussion into a unit yet.',
  },
  inUnit: { id: 'discussions.topics.in_unit', defaultMessage: 'In the unit “{unit}”' },
});
