import { Clock, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Account, mergePreferences } from '../domain/account.ts';
import { changeProfile, type ProfileChange, type ProfileWrongs } from '../domain/profile-change.ts';
import { type AccountChange, AccountStore } from './ports.ts';

export type AccountUpdated =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly refusal: 'not_found' | 'too_many_preferences' }
  | { readonly ok: false; readonly refusal: 'invalid'; readonly wrongs: ProfileWrongs };

const mostPreferences = 100;

/** Changes what people say about themselves, and how they like the site. */
@Injectable()
export class UpdateAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  profile(username: string, change: ProfileChange): Promise<AccountUpdated> {
    return this.update(username, async (account) => {
      const changed = changeProfile(account, change, this.clock.now());
      if (!changed.ok) return { ok: false, refusal: 'invalid', wrongs: changed.wrongs };
      return this.save(account, { name: changed.name, profile: changed.profile });
    });
  }

  preferences(username: string, change: Readonly<Record<string, string | null>>): Promise<AccountUpdated> {
    return this.update(username, async (account) => {
      const preferences = mergePreferences(account.preferences, change);
      if (preferences.length > mostPreferences) return { ok: false, refusal: 'too_many_preferences' };
      return this.save(account, { preferences });
    });
  }

  /** Two changes at once both count: the later is merged into what the earlier left. */
  private update(username: string, decide: (account: Account) => Promise<AccountUpdated>): Promise<AccountUpdated> {
    return this.unitOfWork.run(async () => {
      const account = await this.accounts.findByUsername(username);
      return account ? decide(account) : { ok: false, refusal: 'not_found' };
    });
  }

  private async save(account: Account, change: AccountChange): Promise<AccountUpdated> {
    const saved = await this.accounts.change(account.id, change);
    return saved ? { ok: true, account: saved } : { ok: false, refusal: 'not_found' };
  }
}
