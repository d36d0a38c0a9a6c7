import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ReleaseStore } from '../application/ports.ts';
import { parseRules } from '../application/rollout-rules.ts';
import type { Release } from '../domain/release.ts';
import { type ReleaseDocument, releases } from './federation.schemas.ts';

@Injectable()
export class MongoReleaseStore extends ReleaseStore {
  constructor(private readonly models: Models) {
    super();
  }

  async list(): Promise<readonly Release[]> {
    const found = await this.models.of(releases).find().sort({ _id: 1 }).lean<ReleaseDocument[]>();
    return found.map(releaseOf);
  }

  async find(name: string): Promise<Release | null> {
    const found = await this.models.of(releases).findById(name).lean<ReleaseDocument>();
    return found && releaseOf(found);
  }

  async save({ name, channels, rules, pause, history, revision }: Release): Promise<boolean> {
    const fields = {
      channels: Object.entries(channels).map(([channel, version]) => ({ channel, version })),
      rules,
      pause,
      history,
      revision,
    };
    const model = this.models.of(releases);
    if (revision > 1) {
      const { matchedCount } = await model.updateOne({ _id: name, revision: revision - 1 }, { $set: fields });
      return matchedCount === 1;
    }
    const { upsertedCount } = await model.updateOne({ _id: name }, { $setOnInsert: fields }, { upsert: true });
    return upsertedCount === 1;
  }
}

function releaseOf({ _id: name, channels, rules, pause, history, revision }: ReleaseDocument): Release {
  return {
    name,
    channels: Object.fromEntries(channels.map(({ channel, version }) => [channel, version])),
    rules: parseRules(rules),
    pause: pause ?? null,
    history,
    revision,
  };
}
