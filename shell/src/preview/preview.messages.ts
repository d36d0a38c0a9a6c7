import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  bar: { id: 'shell.preview.bar', defaultMessage: 'Preview' },
  shows: { id: 'shell.preview.shows', defaultMessage: 'You are looking at a preview of {what}.' },
  look: { id: 'shell.preview.look', defaultMessage: 'the site’s name and look' },
  config: { id: 'shell.preview.config', defaultMessage: 'the configuration of {app}' },
  onlyYou: { id: 'shell.preview.only_you', defaultMessage: 'Only you see it, until {time}.' },
  save: { id: 'shell.preview.save', defaultMessage: 'Save for everybody' },
  discard: { id: 'shell.preview.discard', defaultMessage: 'Discard' },
  saved: { id: 'shell.preview.saved', defaultMessage: 'Saved: everybody sees it now' },
  failed: { id: 'shell.preview.failed', defaultMessage: 'Nothing was changed' },
});
