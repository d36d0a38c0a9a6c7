import { Injectable } from '@nestjs/common';
import { foldName } from '../domain/account.ts';
import { wrongWithCountry, wrongWithEmail, wrongWithName, wrongWithUsername } from '../domain/account-rules.ts';
import { wrongWithPassword } from '../domain/password-rules.ts';
import { namesNear, suggestUsernames } from '../domain/username-suggestions.ts';
import { AccountStore } from './ports.ts';

export interface RegistrationFields {
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly password: string;
  readonly country: string;
}

/** What is wrong with each field; `isTaken` tells a name that somebody has from one that may not be. */
export interface RegistrationChecked {
  readonly wrongs: Readonly<Partial<Record<keyof RegistrationFields, string>>>;
  readonly taken: readonly ('username' | 'email')[];
}

/** Checks the fields of a registration, each by its rule and against the accounts there are. */
@Injectable()
export class CheckRegistration {
  constructor(private readonly accounts: AccountStore) {}

  async execute(fields: RegistrationFields): Promise<RegistrationChecked> {
    const wrongs: Partial<Record<keyof RegistrationFields, string>> = {};
    const taken: ('username' | 'email')[] = [];
    note('name', wrongWithName(fields.name));
    note('country', wrongWithCountry(fields.country));
    note('password', wrongWithPassword(fields.password, fields));
    note('username', wrongWithUsername(fields.username));
    note('email', wrongWithEmail(fields.email));
    if (!wrongs.username && (await this.accounts.findByUsername(fields.username)))
      take('username', `The username ${fields.username} is taken.`);
    if (!wrongs.email && (await this.accounts.findByEmail(fields.email)))
      take('email', 'An account with this e-mail address exists already.');
    return { wrongs, taken };

    function note(field: keyof RegistrationFields, sentence: string | null): void {
      if (sentence !== null) wrongs[field] = sentence;
    }
    function take(field: 'username' | 'email', sentence: string): void {
      wrongs[field] = sentence;
      taken.push(field);
    }
  }

  /** Free names near one that is taken. */
  async suggest(username: string): Promise<readonly string[]> {
    const near = await this.accounts.listByUsername(namesNear(username));
    return suggestUsernames(username, new Set(near.map((account) => foldName(account.username))));
  }
}
