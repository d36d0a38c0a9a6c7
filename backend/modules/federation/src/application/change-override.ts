import { Events, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Override, showsOf } from '../domain/override.ts';
import { AppOverrideChanged } from '../events.ts';
import { OverrideStore } from './override-store.ts';
import { SessionOverrides } from './session-overrides.ts';

/** Keeps an override as it has become, and tells it. */
@Injectable()
export class ChangeOverride {
  constructor(
    private readonly overrides: OverrideStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly sessions: SessionOverrides,
  ) {}

  add(override: Override): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.overrides.add(override);
      await this.#tell(override);
    });
  }

  /** Reads inside the unit of work, so that two changes at the same moment both count. Null changes nothing. */
  change(id: string, change: (override: Override) => Override | null): Promise<Override | null> {
    return this.unitOfWork.run(async () => {
      const known = await this.overrides.find(id);
      const next = known && change(known);
      if (!next) return null;
      await this.overrides.save(next);
      await this.#tell(next);
      this.sessions.forget();
      return next;
    });
  }

  async #tell({ id, app, username, target, allowsWrites, expiresAt, history }: Override): Promise<void> {
    const last = history.at(-1);
    if (!last) return;
    await this.events.add(
      AppOverrideChanged,
      {
        override: id,
        app,
        act: last.act,
        by: last.by,
        username,
        shows: showsOf(target),
        allowsWrites,
        expiresAt: expiresAt.toISOString(),
      },
      { orderKey: id },
    );
  }
}
