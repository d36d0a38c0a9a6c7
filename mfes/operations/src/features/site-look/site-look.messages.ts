import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  name: { id: 'operations.site.name', defaultMessage: 'Name of the site' },
  brand: { id: 'operations.site.brand', defaultMessage: 'Colour' },
  brandHelp: {
    id: 'operations.site.brand_help',
    defaultMessage: 'As #rrggbb; empty for the product’s own. White text must be readable on it.',
  },
  contrast: { id: 'operations.site.contrast', defaultMessage: 'Contrast with white: {ratio} (at least 4.5)' },
  preview: { id: 'operations.site.preview', defaultMessage: 'A button in this colour' },
  noColour: { id: 'operations.site.no_colour', defaultMessage: 'This is no colour of the form #rrggbb' },
  supportEmail: { id: 'operations.site.support_email', defaultMessage: 'E-mail for help' },
  save: { id: 'operations.site.save', defaultMessage: 'Save' },
  undo: { id: 'operations.site.undo', defaultMessage: 'Take the last change back' },
  saved: { id: 'operations.site.saved', defaultMessage: 'Saved; the next page shows it' },
  notSaved: { id: 'operations.site.not_saved', defaultMessage: 'Nothing was changed' },
});
