import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  published: { id: 'authoring.standing.published', defaultMessage: 'Published' },
  changed: { id: 'authoring.standing.changed', defaultMessage: 'Unpublished changes' },
  never_published: { id: 'authoring.standing.never_published', defaultMessage: 'Never published' },
  staff_only: { id: 'authoring.standing.staff_only', defaultMessage: 'Staff only' },
  scheduled: { id: 'authoring.standing.scheduled', defaultMessage: 'Opens {date}' },
  unscheduled: { id: 'authoring.standing.unscheduled', defaultMessage: 'Not scheduled' },
});
