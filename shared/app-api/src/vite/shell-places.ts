import { shellEvents } from '../events/events.ts';
import { shellSlots } from '../slots/slots.ts';
import { describePlaces } from './describe-places.ts';

const idsOf = (definitions: readonly { readonly id: string }[]): string[] => definitions.map(({ id }) => id);

/** Slots and events of the shell itself as data, for its build record. */
export const shellPlaces = () => ({
  offers: idsOf(shellSlots),
  emits: idsOf(shellEvents.emits),
  listens: idsOf(shellEvents.listens),
  described: describePlaces({ offers: shellSlots, emits: shellEvents.emits }),
});
