import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { placeDescription } from './build-record.ts';

const slotView = z
  .object({
    id: z.string(),
    description: placeDescription.nullable(),
    offered_by: z.array(z.string()),
    /** In the order in which they take effect. */
    fills: z.array(z.object({ app: z.string(), operation: z.string(), order: z.number() })),
  })
  .meta({ id: 'FederationSlot' });
export type SlotView = z.output<typeof slotView>;

const eventView = z
  .object({
    id: z.string(),
    description: placeDescription.nullable(),
    emitted_by: z.array(z.string()),
    heard_by: z.array(z.string()),
  })
  .meta({ id: 'FederationEvent' });
export type EventView = z.output<typeof eventView>;

const concern = z.object({ kind: z.enum(['conflict', 'loose_end']), message: z.string() });

export const placesView = z
  .object({ concerns: z.array(concern), slots: z.array(slotView), events: z.array(eventView) })
  .meta({ id: 'FederationPlaces' });
export type PlacesView = z.output<typeof placesView>;

export const listPlaces = defineContract({
  id: 'federation.listPlaces',
  summary: 'Slots and events of the apps that people get: who gives, who uses, and what does not fit',
  method: 'GET',
  path: '/api/federation/v1/places',
  permission: 'federation.release.manage',
  response: placesView,
});
