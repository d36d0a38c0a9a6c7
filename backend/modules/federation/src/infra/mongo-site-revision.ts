import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { SiteRevision } from '../application/site-revision.ts';
import { type RevisionDocument, revisions } from './federation.schemas.ts';

const _id = 'site';

@Injectable()
export class MongoSiteRevision extends SiteRevision {
  constructor(private readonly models: Models) {
    super();
  }

  async current(): Promise<number> {
    const found = await this.models.of(revisions).findById(_id).lean<RevisionDocument>();
    return found?.revision ?? 0;
  }

  async advance(): Promise<void> {
    await this.models.of(revisions).updateOne({ _id }, { $inc: { revision: 1 } }, { upsert: true });
  }
}
