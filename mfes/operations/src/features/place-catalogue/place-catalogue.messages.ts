import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  concerns: { id: 'operations.places.concerns', defaultMessage: 'What does not fit' },
  fits: { id: 'operations.places.fits', defaultMessage: 'Everything fits: no conflicts, no loose ends.' },
  conflict: { id: 'operations.places.conflict', defaultMessage: 'Conflict' },
  looseEnd: { id: 'operations.places.loose_end', defaultMessage: 'Loose end' },
  slots: { id: 'operations.places.slots', defaultMessage: 'Slots' },
  slotsText: {
    id: 'operations.places.slots_text',
    defaultMessage: 'Places in an app that others fill, with what fills them in the order in which it takes effect.',
  },
  events: { id: 'operations.places.events', defaultMessage: 'Events' },
  eventsText: {
    id: 'operations.places.events_text',
    defaultMessage: 'Facts that an app tells the others on the page.',
  },
  undescribed: { id: 'operations.places.undescribed', defaultMessage: 'No app describes it.' },
  offeredBy: { id: 'operations.places.offered_by', defaultMessage: 'Offered by' },
  filledBy: { id: 'operations.places.filled_by', defaultMessage: 'Filled by' },
  emittedBy: { id: 'operations.places.emitted_by', defaultMessage: 'Told by' },
  heardBy: { id: 'operations.places.heard_by', defaultMessage: 'Heard by' },
  gives: { id: 'operations.places.gives', defaultMessage: 'Gives' },
  nobody: { id: 'operations.places.nobody', defaultMessage: 'nobody' },
  fill: { id: 'operations.places.fill', defaultMessage: '{app}: {operation}, order {order}' },
  none: { id: 'operations.places.none', defaultMessage: 'No slots or events yet' },
  noneText: {
    id: 'operations.places.none_text',
    defaultMessage: 'They appear here when the shell or an app that declares them is built or published.',
  },
});
