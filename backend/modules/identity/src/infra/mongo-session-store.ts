import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../application/ports.ts';
import type { Session } from '../domain/session.ts';
import { identitySessions, type SessionDocument } from './identity.schemas.ts';

@Injectable()
export class MongoSessionStore extends SessionStore {
  constructor(private readonly models: Models) {
    super();
  }

  async add({ id, ...session }: Session): Promise<void> {
    await this.sessions.insertMany([{ _id: id, ...session }]);
  }

  async find(id: string): Promise<Session | null> {
    const found = await this.sessions.findById(id).lean<SessionDocument>();
    if (!found) return null;
    const { _id, ...session } = found;
    return { id: _id, ...session };
  }

  async renew({ id, seenAt, expiresAt }: Session): Promise<void> {
    await this.sessions.updateOne({ _id: id }, { $set: { seenAt, expiresAt } });
  }

  async remove(id: string): Promise<void> {
    await this.sessions.deleteOne({ _id: id });
  }

  async removeOthers(accountId: number, keptId: string | null): Promise<void> {
    await this.sessions.deleteMany({ accountId, ...(keptId !== null && { _id: { $ne: keptId } }) });
  }

  private get sessions() {
    return this.models.of(identitySessions);
  }
}
