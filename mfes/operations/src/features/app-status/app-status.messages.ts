import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  none: { id: 'operations.apps.none', defaultMessage: 'No apps yet' },
  noneText: { id: 'operations.apps.none_text', defaultMessage: 'Apps appear here when they are built or published.' },
  owner: { id: 'operations.apps.owner', defaultMessage: 'Owner: {owner}' },
  ready: { id: 'operations.apps.ready', defaultMessage: 'Served' },
  missing: { id: 'operations.apps.missing', defaultMessage: 'Files missing' },
  refused: { id: 'operations.apps.refused', defaultMessage: 'Refused' },
  registry: { id: 'operations.apps.registry', defaultMessage: 'Published' },
  workspace: { id: 'operations.apps.workspace', defaultMessage: 'From this checkout' },
  weight: { id: 'operations.apps.weight', defaultMessage: '{size} KB before it runs' },
  channel: { id: 'operations.apps.channel', defaultMessage: '{channel}: {version}' },
  rollback: { id: 'operations.apps.rollback', defaultMessage: 'Roll back' },
  rollbackTitle: { id: 'operations.apps.rollback_title', defaultMessage: 'Roll {app} back?' },
  rollbackText: {
    id: 'operations.apps.rollback_text',
    defaultMessage: 'New pages get the version before at once, open pages at their next navigation.',
  },
  promote: { id: 'operations.apps.promote', defaultMessage: 'Promote {channel} to stable' },
  done: { id: 'operations.apps.done', defaultMessage: '{app} is changed' },
  notDone: { id: 'operations.apps.not_done', defaultMessage: '{app} was not changed' },
  history: { id: 'operations.apps.history', defaultMessage: 'History of {app}' },
  change: { id: 'operations.apps.change', defaultMessage: '{when}: {act} in {channel} by {by}' },
  publish: { id: 'operations.apps.act_publish', defaultMessage: 'published' },
  promoted: { id: 'operations.apps.act_promote', defaultMessage: 'promoted' },
  rolledBack: { id: 'operations.apps.act_rollback', defaultMessage: 'rolled back' },
  rules: { id: 'operations.apps.act_rules', defaultMessage: 'rules changed' },
});
