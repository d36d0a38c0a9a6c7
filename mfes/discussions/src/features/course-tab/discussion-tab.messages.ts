import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  tab: { id: 'discussions.course_tab.tab', defaultMessage: 'Discussion' },
});
