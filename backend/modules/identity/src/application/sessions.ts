import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { isOver, noteUse, openSession } from '../domain/session.ts';
import { KnownCallers } from './known-callers.ts';
import { Secrets, SessionStore } from './ports.ts';

/** Opens, recognises and ends sessions. Who holds the secret is signed in; the store keeps its digest only. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly known: KnownCallers,
  ) {}

  /** The secret for the browser's cookie. */
  async open(accountId: number): Promise<string> {
    const secret = this.secrets.create();
    await this.store.add(openSession({ id: this.secrets.digest(secret), accountId, now: this.clock.now() }));
    return secret;
  }

  /** Whose session it is, or null. Using a session keeps it alive. */
  async accountIdOf(secret: string): Promise<number | null> {
    const session = await this.store.find(this.secrets.digest(secret));
    const now = this.clock.now();
    if (!session || isOver(session, now)) return null;
    const used = noteUse(session, now);
    if (used) await this.store.renew(used);
    return session.accountId;
  }

  async end(secret: string): Promise<void> {
    await this.store.remove(this.secrets.digest(secret));
    this.known.forget();
  }

  async endOthers(accountId: number, keptSecret: string | null): Promise<void> {
    await this.store.removeOthers(accountId, keptSecret === null ? null : this.secrets.digest(keptSecret));
    this.known.forget();
  }
}
