import type { PlaceDescription } from '@lyceum/contracts/federation';
import { z } from 'zod';
import type { AppEventDefinition } from '../events/event-definition.ts';
import type { SlotDefinition } from '../slots/slot-definition.ts';

interface Places {
  readonly offers?: readonly SlotDefinition[];
  readonly emits?: readonly AppEventDefinition[];
}

/** What the slots offered and the events emitted are for, as data. */
export function describePlaces({ offers = [], emits = [] }: Places): Record<string, PlaceDescription> {
  return Object.fromEntries([
    ...offers.map(({ id, description, fields }) => [id, { text: description, fields: { ...fields } }]),
    ...emits.map(({ id, description, payload }) => [id, { text: description, fields: fieldsOf(payload) }]),
  ]);
}

function fieldsOf(payload: z.ZodType): Record<string, string> {
  const { properties = {} } = z.toJSONSchema(payload, { unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, wordsOf(schema)]));
}

const wordsOf = (schema: unknown): string =>
  typeof schema === 'object' && schema !== null && 'description' in schema ? String(schema.description) : '';
