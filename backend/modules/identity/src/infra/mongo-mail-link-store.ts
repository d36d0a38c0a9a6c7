import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { MailLinkStore } from '../application/mail-ports.ts';
import { type MailLink, type MailLinkPurpose, mailLinkId } from '../domain/mail-link.ts';
import { identityMailLinks, type MailLinkDocument } from './mail.schemas.ts';

@Injectable()
export class MongoMailLinkStore extends MailLinkStore {
  constructor(private readonly models: Models) {
    super();
  }

  async find(purpose: MailLinkPurpose, accountId: number): Promise<MailLink | null> {
    return read(await this.links.findById(mailLinkId(purpose, accountId)).lean<MailLinkDocument>());
  }

  async findByDigest(digest: string): Promise<MailLink | null> {
    return read(await this.links.findOne({ digests: digest }).lean<MailLinkDocument>());
  }

  async save({ id, digests, ...link }: MailLink): Promise<void> {
    await this.links.updateOne({ _id: id }, { $set: { ...link, digests: [...digests] } }, { upsert: true });
  }

  async remove(purpose: MailLinkPurpose, accountId: number): Promise<void> {
    await this.links.deleteOne({ _id: mailLinkId(purpose, accountId) });
  }

  private get links() {
    return this.models.of(identityMailLinks);
  }
}

function read(found: MailLinkDocument | null): MailLink | null {
  if (!found) return null;
  const { _id, ...link } = found;
  return { id: _id, ...link };
}
