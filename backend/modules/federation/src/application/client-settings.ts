import { type ClientSettingsView, clientSettings } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { firstVersion, type Versioned } from '../domain/versioned.ts';
import { ChangeSetting } from './change-setting.ts';
import { SettingsStore } from './settings-store.ts';

const id = 'clients';
const atFirst: ClientSettingsView = { isOffered: true, common: {}, apps: {} };

/** What Open edX's own clients are told besides what is true of this site. */
@Injectable()
export class ClientSettings {
  constructor(
    private readonly store: SettingsStore,
    private readonly setting: ChangeSetting,
  ) {}

  async find(): Promise<Versioned<ClientSettingsView>> {
    return parsed((await this.store.find(id)) ?? firstVersion(atFirst));
  }

  async set(value: ClientSettingsView, by: string): Promise<Versioned<ClientSettingsView>> {
    return parsed(await this.setting.execute({ id, atFirst, change: () => value, by }));
  }

  /** Null when it was never changed. */
  async undo(): Promise<Versioned<ClientSettingsView> | null> {
    const setting = await this.setting.undo(id);
    return setting && parsed(setting);
  }
}

function valueOf(kept: unknown): ClientSettingsView {
  const value = clientSettings.safeParse(kept);
  return value.success ? value.data : atFirst;
}

const parsed = ({ value, history, revision }: Versioned<unknown>): Versioned<ClientSettingsView> => ({
  value: valueOf(value),
  history: history.map((past) => ({ ...past, value: valueOf(past.value) })),
  revision,
});
