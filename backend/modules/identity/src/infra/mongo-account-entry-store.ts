import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { AccountEntryStore } from '../application/mail-ports.ts';
import type { AccountEntry } from '../domain/account-entry.ts';
import { identityAccountEntries } from './mail.schemas.ts';

@Injectable()
export class MongoAccountEntryStore extends AccountEntryStore {
  constructor(private readonly models: Models) {
    super();
  }

  async add(entry: AccountEntry): Promise<void> {
    await this.entries.insertMany([entry]);
  }

  async list(accountId: number, limit: number): Promise<readonly AccountEntry[]> {
    return this.entries.find({ accountId }).sort({ at: -1 }).limit(limit).lean<AccountEntry[]>();
  }

  private get entries() {
    return this.models.of(identityAccountEntries);
  }
}
