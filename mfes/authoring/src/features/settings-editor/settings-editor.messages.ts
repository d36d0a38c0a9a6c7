import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  kind: { id: 'authoring.settings_editor.kind', defaultMessage: 'Settings' },
});
