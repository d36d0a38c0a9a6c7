import type { ResponseOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { Endpoint } from '@lyceum/platform';
import { Controller } from '@nestjs/common';
import { CataloguePlaces } from '../application/catalogue-places.ts';

@Controller()
export class PlacesController {
  constructor(private readonly catalogue: CataloguePlaces) {}

  @Endpoint(federation.listPlaces)
  async list(): Promise<ResponseOf<typeof federation.listPlaces>> {
    const { concerns, slots, events } = await this.catalogue.execute();
    return {
      concerns: [...concerns],
      slots: slots.map(({ id, description, offeredBy, fills }) => ({
        id,
        description: description && { text: description.text, fields: { ...description.fields } },
        offered_by: [...offeredBy],
        fills: [...fills],
      })),
      events: events.map(({ id, description, emittedBy, heardBy }) => ({
        id,
        description: description && { text: description.text, fields: { ...description.fields } },
        emitted_by: [...emittedBy],
        heard_by: [...heardBy],
      })),
    };
  }
}
