import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  published: { id: 'operations.builds.published', defaultMessage: 'Published {when} by {by}' },
  licence: { id: 'operations.builds.licence', defaultMessage: 'Licence: {licence}' },
  noWarnings: { id: 'operations.builds.no_warnings', defaultMessage: 'The gates had nothing to say.' },
  warnings: { id: 'operations.builds.warnings', defaultMessage: 'What the gates said' },
  withdrawn: { id: 'operations.builds.withdrawn', defaultMessage: 'Withdrawn' },
  change: { id: 'operations.builds.change', defaultMessage: '{act} by {by}, {when}' },
  withdraw: { id: 'operations.builds.withdraw', defaultMessage: 'Withdraw' },
  restore: { id: 'operations.builds.restore', defaultMessage: 'Restore' },
  restoreThis: { id: 'operations.builds.restore_this', defaultMessage: 'Restore {version}' },
  withdrawTitle: { id: 'operations.builds.withdraw_title', defaultMessage: 'Withdraw {version}?' },
  withdrawText: {
    id: 'operations.builds.withdraw_text',
    defaultMessage:
      'It is served and promoted no more. People get the last good version, and open pages must be reloaded.',
  },
  wasWithdrawn: { id: 'operations.builds.was_withdrawn', defaultMessage: 'Withdrawn' },
  wasRestored: { id: 'operations.builds.was_restored', defaultMessage: 'Restored' },
  done: { id: 'operations.builds.done', defaultMessage: '{version} is changed' },
  notDone: { id: 'operations.builds.not_done', defaultMessage: '{version} was not changed' },
});
