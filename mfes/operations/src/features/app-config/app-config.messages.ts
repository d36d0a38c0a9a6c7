import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  configuration: { id: 'operations.config.configuration', defaultMessage: 'Configuration' },
  configurationOf: { id: 'operations.config.configuration_of', defaultMessage: 'Configuration of {app}' },
  nothing: { id: 'operations.config.nothing', defaultMessage: 'Nothing to set' },
  nothingText: {
    id: 'operations.config.nothing_text',
    defaultMessage: 'The build that is served has no configuration.',
  },
  help: { id: 'operations.config.help', defaultMessage: '{help}', description: 'What the app says of a setting' },
  byDefault: { id: 'operations.config.by_default', defaultMessage: 'Default: {value}' },
  between: { id: 'operations.config.between', defaultMessage: '{min} to {max}' },
  atLeast: { id: 'operations.config.at_least', defaultMessage: 'At least {min}' },
  atMost: { id: 'operations.config.at_most', defaultMessage: 'At most {max}' },
  reset: { id: 'operations.config.reset', defaultMessage: 'Reset {field} to the default' },
  resetShort: { id: 'operations.config.reset_short', defaultMessage: 'Reset' },
  listHelp: { id: 'operations.config.list_help', defaultMessage: 'Press Enter after each.' },
  jsonHelp: { id: 'operations.config.json_help', defaultMessage: 'As JSON.' },
  noJson: { id: 'operations.config.no_json', defaultMessage: 'This is not JSON.' },
  on: { id: 'operations.config.on', defaultMessage: 'on' },
  off: { id: 'operations.config.off', defaultMessage: 'off' },
  save: { id: 'operations.config.save', defaultMessage: 'Save' },
  preview: { id: 'operations.config.preview', defaultMessage: 'Preview on the site' },
  saved: { id: 'operations.config.saved', defaultMessage: 'Saved: open pages have it already' },
  refused: { id: 'operations.config.refused', defaultMessage: 'Nothing was changed' },
  seeFields: { id: 'operations.config.see_fields', defaultMessage: 'Some values are not allowed; see the fields.' },
});
