import type { BodyOf } from '@lyceum/contracts';
import type * as identity from '@lyceum/contracts/identity';
import { levelsOfEducation, type Profile } from '../domain/account.ts';

/** What a registration form says besides the account; a value no form of ours offers is left out. */
export function profileOf(body: BodyOf<typeof identity.registerAccount>): Partial<Profile> {
  const year = Number(body.year_of_birth);
  return {
    goals: body.goals ?? '',
    gender: body.gender === 'm' || body.gender === 'f' || body.gender === 'o' ? body.gender : null,
    levelOfEducation: levelsOfEducation.find((level) => level === body.level_of_education) ?? null,
    yearOfBirth: body.year_of_birth && Number.isInteger(year) && year > 1900 ? year : null,
  };
}
