import { type UsageKey, usageKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type VideoState, VideoStates } from '../application/ports.ts';
import { type VideoStateDocument, videoStates } from './courseware.schemas.ts';

@Injectable()
export class MongoVideoStates extends VideoStates {
  constructor(private readonly models: Models) {
    super();
  }

  async list(learnerId: number, videos: readonly UsageKey[]): Promise<ReadonlyMap<UsageKey, VideoState>> {
    const ids = videos.map((video) => `${learnerId}/${video}`);
    const found = await this.models
      .of(videoStates)
      .find({ _id: { $in: ids } })
      .lean<VideoStateDocument[]>();
    return new Map(
      found.map(({ _id, positionSeconds, speed, language }) => [
        usageKey(_id.slice(`${learnerId}/`.length)),
        { positionSeconds, speed, language },
      ]),
    );
  }

  async change(learnerId: number, video: UsageKey, change: Partial<VideoState>): Promise<void> {
    const atFirst = Object.entries({ positionSeconds: 0, speed: 1, language: null }).filter(
      ([name]) => !(name in change),
    );
    await this.models
      .of(videoStates)
      .updateOne(
        { _id: `${learnerId}/${video}` },
        { $set: { ...change, learnerId }, $setOnInsert: Object.fromEntries(atFirst) },
        { upsert: true },
      );
  }
}
