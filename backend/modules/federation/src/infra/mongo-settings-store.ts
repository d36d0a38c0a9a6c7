import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { SettingsStore } from '../application/settings-store.ts';
import type { Versioned } from '../domain/versioned.ts';
import { type SettingDocument, settings } from './federation.schemas.ts';

@Injectable()
export class MongoSettingsStore extends SettingsStore {
  constructor(private readonly models: Models) {
    super();
  }

  async find(id: string): Promise<Versioned<unknown> | null> {
    const found = await this.models.of(settings).findById(id).lean<SettingDocument>();
    return found && settingOf(found);
  }

  async list(): Promise<ReadonlyMap<string, Versioned<unknown>>> {
    const found = await this.models.of(settings).find().sort({ _id: 1 }).lean<SettingDocument[]>();
    return new Map(found.map((document) => [document._id, settingOf(document)]));
  }

  async save(id: string, { value, history, revision }: Versioned<unknown>): Promise<boolean> {
    const model = this.models.of(settings);
    const kept = history.map((past) => ({ ...past, value: JSON.stringify(past.value) }));
    const fields = { value: JSON.stringify(value), history: kept, revision };
    if (revision > 1) {
      const { matchedCount } = await model.updateOne({ _id: id, revision: revision - 1 }, { $set: fields });
      return matchedCount === 1;
    }
    const { upsertedCount } = await model.updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true });
    return upsertedCount === 1;
  }
}

const settingOf = ({ value, history, revision }: SettingDocument): Versioned<unknown> => ({
  value: JSON.parse(value),
  history: history.map((past) => ({ ...past, value: JSON.parse(past.value) })),
  revision,
});
