import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  pause: { id: 'operations.pause.pause', defaultMessage: 'Pause' },
  pauseTitle: { id: 'operations.pause.title', defaultMessage: 'Pause the rollout of {app}?' },
  pauseText: {
    id: 'operations.pause.text',
    defaultMessage:
      'Nobody gets a newer version until you resume: publishing and promoting are refused, and shares of people go on with stable. Rolling back stays possible.',
  },
  reason: { id: 'operations.pause.reason', defaultMessage: 'Reason' },
  reasonHelp: { id: 'operations.pause.reason_help', defaultMessage: 'Whoever is held up will read it.' },
  cancel: { id: 'operations.pause.cancel', defaultMessage: 'Cancel' },
  resume: { id: 'operations.pause.resume', defaultMessage: 'Resume' },
  paused: { id: 'operations.pause.paused', defaultMessage: 'Rollout paused' },
  by: { id: 'operations.pause.by', defaultMessage: 'By {by}, {when}.' },
  byBecause: { id: 'operations.pause.by_because', defaultMessage: 'By {by}, {when}. {reason}' },
  done: { id: 'operations.pause.done', defaultMessage: 'The rollout of {app} is paused' },
  resumed: { id: 'operations.pause.resumed', defaultMessage: 'The rollout of {app} goes on' },
  notDone: { id: 'operations.pause.not_done', defaultMessage: '{app} was not changed' },
});
