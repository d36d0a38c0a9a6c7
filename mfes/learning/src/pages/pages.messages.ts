import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  progress: { id: 'learning.pages.progress', defaultMessage: 'Your progress' },
  dates: { id: 'learning.pages.dates', defaultMessage: 'Important dates' },
  nav: { id: 'learning.pages.nav', defaultMessage: 'Where you are' },
  openOutline: { id: 'learning.pages.open_outline', defaultMessage: 'Outline' },
  closeOutline: { id: 'learning.pages.close_outline', defaultMessage: 'Close the outline' },
  studio: { id: 'learning.pages.studio', defaultMessage: 'Edit this unit in Studio' },
  staffOnly: { id: 'learning.pages.staff_only', defaultMessage: 'Only the course team sees this' },
  due: { id: 'learning.pages.due', defaultMessage: 'Due {moment}' },
  complete: { id: 'learning.pages.complete', defaultMessage: 'Unit completed' },
  emptyUnit: { id: 'learning.pages.empty_unit', defaultMessage: 'This unit has no content yet' },
  emptyUnitText: { id: 'learning.pages.empty_unit_text', defaultMessage: 'Go on with the next one.' },
  unknownType: { id: 'learning.pages.unknown_type', defaultMessage: '“{name}” cannot be shown here' },
  unknownTypeText: {
    id: 'learning.pages.unknown_type_text',
    defaultMessage: 'It is a block of the type “{type}”, which Lyceum has no view for yet.',
  },
  broken: { id: 'learning.pages.broken', defaultMessage: '“{name}” has to be mended by the course team' },
  notOpen: { id: 'learning.pages.not_open', defaultMessage: 'This unit opens later' },
  notOpenText: { id: 'learning.pages.not_open_text', defaultMessage: 'The outline says when.' },
  backToOutline: { id: 'learning.pages.back_to_outline', defaultMessage: 'Back to the outline' },
});
