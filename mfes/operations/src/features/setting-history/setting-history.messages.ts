import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.history.title', defaultMessage: 'Changes' },
  none: { id: 'operations.history.none', defaultMessage: 'Nothing was ever changed here.' },
  who: { id: 'operations.history.who', defaultMessage: '{by}, {when}' },
  field: { id: 'operations.history.field', defaultMessage: '{field}: {from} → {to}' },
  notSet: { id: 'operations.history.not_set', defaultMessage: 'default' },
  undo: { id: 'operations.history.undo', defaultMessage: 'Take the last change back' },
  undone: { id: 'operations.history.undone', defaultMessage: 'The last change is taken back' },
  notUndone: { id: 'operations.history.not_undone', defaultMessage: 'Nothing was taken back' },
});
