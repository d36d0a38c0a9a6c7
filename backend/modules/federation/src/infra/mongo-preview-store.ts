import { settingsDraft } from '@lyceum/contracts/federation';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { PreviewStore } from '../application/preview-store.ts';
import type { Preview } from '../domain/preview.ts';
import { type PreviewDocument, previews } from './federation.schemas.ts';

@Injectable()
export class MongoPreviewStore extends PreviewStore {
  constructor(private readonly models: Models) {
    super();
  }

  async find(session: string, now: Date): Promise<Preview | null> {
    const found = await this.models.of(previews).findById(session).lean<PreviewDocument>();
    if (!found || found.endsAt <= now) return null;
    const draft = settingsDraft.safeParse(JSON.parse(found.draft));
    return draft.success ? { session, by: found.by, endsAt: found.endsAt, ...draft.data } : null;
  }

  async save({ session, by, endsAt, site, apps }: Preview): Promise<void> {
    const fields = { by, endsAt, draft: JSON.stringify({ site, apps }) };
    await this.models.of(previews).updateOne({ _id: session }, { $set: fields }, { upsert: true });
  }

  async delete(session: string): Promise<void> {
    await this.models.of(previews).deleteOne({ _id: session });
  }

  async deleteOver(now: Date): Promise<void> {
    await this.models.of(previews).deleteMany({ endsAt: { $lte: now } });
  }
}
