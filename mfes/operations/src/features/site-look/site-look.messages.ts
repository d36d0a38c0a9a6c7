import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  name: { id: 'operations.site.name', defaultMessage: 'Name of the site' },
  brand: { id: 'operations.site.brand', defaultMessage: 'Colour' },
  brandHelp: { id: 'operations.site.brand_help', defaultMessage: 'As #rrggbb; empty for the product’s own.' },
  pick: { id: 'operations.site.pick', defaultMessage: 'Pick a colour' },
  light: { id: 'operations.site.light', defaultMessage: 'In light colours' },
  dark: { id: 'operations.site.dark', defaultMessage: 'In dark colours' },
  button: { id: 'operations.site.button', defaultMessage: 'Button' },
  hovered_button: { id: 'operations.site.hovered_button', defaultMessage: 'On hover' },
  link: { id: 'operations.site.link', defaultMessage: 'Link' },
  badge: { id: 'operations.site.badge', defaultMessage: 'Badge' },
  readable: { id: 'operations.site.readable', defaultMessage: '{ratio} : 1' },
  unreadable: { id: 'operations.site.unreadable', defaultMessage: '{ratio} : 1 is too little' },
  hardToRead: { id: 'operations.site.hard_to_read', defaultMessage: 'Text could not be read everywhere' },
  nearest: {
    id: 'operations.site.nearest',
    defaultMessage: 'It takes a contrast of 4.5 : 1. The nearest colour that has it is {colour}.',
  },
  take: { id: 'operations.site.take', defaultMessage: 'Use {colour}' },
  noColour: { id: 'operations.site.no_colour', defaultMessage: 'This is no colour of the form #rrggbb' },
  logoUrl: { id: 'operations.site.logo', defaultMessage: 'Address of the logo' },
  logoHelp: {
    id: 'operations.site.logo_help',
    defaultMessage: 'A picture, at best SVG; empty for the product’s own mark.',
  },
  supportEmail: { id: 'operations.site.support_email', defaultMessage: 'E-mail for help' },
  language: { id: 'operations.site.language', defaultMessage: 'Language' },
  languageHelp: {
    id: 'operations.site.language_help',
    defaultMessage: 'For visitors whose browser asks for none that the site speaks.',
  },
  showOnSite: { id: 'operations.site.show_on_site', defaultMessage: 'Preview on the site' },
  save: { id: 'operations.site.save', defaultMessage: 'Save' },
  saved: { id: 'operations.site.saved', defaultMessage: 'Saved: open pages show it already' },
  notSaved: { id: 'operations.site.not_saved', defaultMessage: 'Nothing was changed' },
});
