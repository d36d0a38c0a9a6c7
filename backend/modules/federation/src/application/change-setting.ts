import { Clock, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { changeTo, firstVersion, undone, type Versioned } from '../domain/versioned.ts';
import { SettingsStore } from './settings-store.ts';
import { SiteChanges } from './site-changes.ts';

interface SettingChange {
  readonly id: string;
  /** What it is while nobody has set it. */
  readonly atFirst: unknown;
  readonly change: (value: unknown) => unknown;
  readonly by: string;
}

const tries = 5;

/** Changes a setting and keeps what it was. Two changes at the same moment both count. */
@Injectable()
export class ChangeSetting {
  constructor(
    private readonly store: SettingsStore,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: SiteChanges,
  ) {}

  execute({ id, atFirst, change, by }: SettingChange): Promise<Versioned<unknown>> {
    return this.#save(id, async () => {
      const setting = (await this.store.find(id)) ?? firstVersion(atFirst);
      return changeTo(setting, { value: change(setting.value), by, at: this.clock.now() });
    });
  }

  /** Null when there is nothing to take back. */
  async undo(id: string): Promise<Versioned<unknown> | null> {
    const setting = await this.store.find(id);
    if (!setting || !undone(setting)) return null;
    return this.#save(id, async () => undone((await this.store.find(id)) ?? setting) ?? setting);
  }

  async #save(id: string, next: () => Promise<Versioned<unknown>>): Promise<Versioned<unknown>> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const setting = await next();
      if (await this.#keep(id, setting)) return setting;
    }
    throw new Error(`Setting ${id} is being changed by others all the time; try again`);
  }

  #keep(id: string, setting: Versioned<unknown>): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      if (!(await this.store.save(id, setting))) return false;
      await this.changes.note();
      return true;
    });
  }
}
