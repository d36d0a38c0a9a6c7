import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  topics: { id: 'discussions.unit_topics.topics', defaultMessage: 'Discussion topics of this course' },
});
