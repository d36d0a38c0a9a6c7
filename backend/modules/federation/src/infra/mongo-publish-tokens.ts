import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type PublishToken, PublishTokens } from '../application/ports.ts';
import { type TokenDocument, tokens } from './federation.schemas.ts';

@Injectable()
export class MongoPublishTokens extends PublishTokens {
  constructor(private readonly models: Models) {
    super();
  }

  async add({ digest, ...fields }: PublishToken): Promise<void> {
    await this.models.of(tokens).create({ _id: digest, ...fields });
  }

  async findByDigest(digest: string): Promise<PublishToken | null> {
    const found = await this.models.of(tokens).findById(digest).lean<TokenDocument>();
    return found && tokenOf(found);
  }

  async list(app: string): Promise<readonly PublishToken[]> {
    const found = await this.models.of(tokens).find({ app }).sort({ createdAt: -1 }).limit(100).lean<TokenDocument[]>();
    return found.map(tokenOf);
  }

  async markUsed(digest: string, at: Date): Promise<void> {
    await this.models.of(tokens).updateOne({ _id: digest }, { $set: { lastUsedAt: at } });
  }

  async revoke(digest: string, at: Date): Promise<void> {
    await this.models.of(tokens).updateOne({ _id: digest }, { $set: { revokedAt: at } });
  }
}

const tokenOf = ({ _id: digest, ...fields }: TokenDocument): PublishToken => ({ digest, ...fields });
