import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'operations.errors.title', defaultMessage: 'Errors of {version}' },
  none: { id: 'operations.errors.none', defaultMessage: 'No errors were reported.' },
  count: {
    id: 'operations.errors.count',
    defaultMessage: '{count, plural, one {# time} other {# times}}',
  },
  seen: { id: 'operations.errors.seen', defaultMessage: 'First seen {first}, last seen {last}' },
  load: { id: 'operations.errors.load', defaultMessage: 'At load' },
  render: { id: 'operations.errors.render', defaultMessage: 'While drawing' },
  error: { id: 'operations.errors.error', defaultMessage: 'Uncaught' },
  rejection: { id: 'operations.errors.rejection', defaultMessage: 'Unhandled promise' },
  stack: { id: 'operations.errors.stack', defaultMessage: 'Where it was thrown' },
  noStack: { id: 'operations.errors.no_stack', defaultMessage: 'The browser did not say where it was thrown.' },
  built: {
    id: 'operations.errors.built',
    defaultMessage: 'Places in built files: no source map was published with this build.',
  },
});
