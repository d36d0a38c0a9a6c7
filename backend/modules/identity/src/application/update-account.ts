import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Account, mergePreferences } from '../domain/account.ts';
import { changeProfile, type ProfileChange, type ProfileWrongs } from '../domain/profile-change.ts';
import { AccountStore } from './ports.ts';

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
    private readonly clock: Clock,
  ) {}

  async profile(username: string, change: ProfileChange): Promise<AccountUpdated> {
    const account = await this.accounts.findByUsername(username);
    if (!account) return { ok: false, refusal: 'not_found' };
    const changed = changeProfile(account, change, this.clock.now());
    if (!changed.ok) return { ok: false, refusal: 'invalid', wrongs: changed.wrongs };
    return this.save(account, { name: changed.name, profile: changed.profile });
  }

  async preferences(username: string, change: Readonly<Record<string, string | null>>): Promise<AccountUpdated> {
    const account = await this.accounts.findByUsername(username);
    if (!account) return { ok: false, refusal: 'not_found' };
    const preferences = mergePreferences(account.preferences, change);
    if (preferences.length > mostPreferences) return { ok: false, refusal: 'too_many_preferences' };
    return this.save(account, { preferences });
  }

  private async save(account: Account, change: Partial<Account>): Promise<AccountUpdated> {
    const saved = await this.accounts.change(account.id, change);
    return saved ? { ok: true, account: saved } : { ok: false, refusal: 'not_found' };
  }
}
