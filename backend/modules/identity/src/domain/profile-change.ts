import type { Account, LevelOfEducation, Privacy, Profile, SocialLink } from './account.ts';
import { wrongWithCountry, wrongWithName, wrongWithYearOfBirth } from './account-rules.ts';

/** A merge patch of what people say about themselves: absent fields stay. */
export interface ProfileChange {
  readonly name?: string;
  readonly bio?: string | null;
  readonly country?: string | null;
  readonly state?: string | null;
  readonly gender?: Profile['gender'];
  readonly goals?: string;
  readonly yearOfBirth?: number | null;
  readonly levelOfEducation?: LevelOfEducation | null;
  readonly mailingAddress?: string;
  readonly languages?: readonly string[];
  readonly socialLinks?: readonly { readonly platform: string; readonly url: string }[];
  readonly phoneNumber?: string | null;
  readonly privacy?: Privacy;
}

export type ProfileChanged =
  | { readonly ok: true; readonly name: string; readonly profile: Profile }
  | { readonly ok: false; readonly wrongs: ProfileWrongs };

/** Field of the change to the sentence that says what is wrong with it. */
export type ProfileWrongs = Readonly<Partial<Record<keyof ProfileChange, string>>>;

/** Applies a change whole or not at all. */
export function changeProfile(
  account: Account,
  { name, socialLinks, ...rest }: ProfileChange,
  now: Date,
): ProfileChanged {
  const links = socialLinks?.map(readSocialLink);
  const wrongs = withoutNulls({
    name: name === undefined ? null : wrongWithName(name),
    country: wrongWithCountry(rest.country ?? null),
    yearOfBirth: wrongWithYearOfBirth(rest.yearOfBirth ?? null, now),
    bio: (rest.bio?.length ?? 0) > 300 ? 'A text about you has at most 300 characters.' : null,
    socialLinks: links?.includes(null)
      ? 'A social link is the https address of a page on Facebook, LinkedIn or X.'
      : null,
  });
  if (Object.keys(wrongs).length > 0) return { ok: false, wrongs };
  const profile = {
    ...account.profile,
    ...withoutUndefined(rest),
    ...(links && { socialLinks: links.filter((link) => link !== null && link.url !== '').filter(isLink) }),
  };
  return { ok: true, name: name?.trim() ?? account.name, profile };
}

/** Open edX's account page says `xTwitter` and its old clients `twitter` for what the server calls `x`. */
const platforms: Readonly<Record<string, { platform: SocialLink['platform']; hosts: readonly string[] }>> = {
  facebook: { platform: 'facebook', hosts: ['facebook.com'] },
  linkedin: { platform: 'linkedin', hosts: ['linkedin.com'] },
  x: { platform: 'x', hosts: ['x.com', 'twitter.com'] },
  xTwitter: { platform: 'x', hosts: ['x.com', 'twitter.com'] },
  twitter: { platform: 'x', hosts: ['x.com', 'twitter.com'] },
};

/** An empty address removes the link; null when it is no page of its platform. */
function readSocialLink({ platform, url }: { platform: string; url: string }): SocialLink | null {
  const known = Object.hasOwn(platforms, platform) ? platforms[platform] : undefined;
  if (!known) return null;
  if (url === '') return { platform: known.platform, url };
  const address = URL.canParse(url) ? new URL(url) : null;
  const isThere = known.hosts.some((host) => address?.hostname === host || address?.hostname.endsWith(`.${host}`));
  return address?.protocol === 'https:' && isThere ? { platform: known.platform, url: address.href } : null;
}

const isLink = (link: SocialLink | null): link is SocialLink => link !== null;

function withoutNulls<K extends string>(wrongs: Readonly<Record<K, string | null>>): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key in wrongs) {
    const sentence = wrongs[key];
    if (sentence !== null) found[key] = sentence;
  }
  return found;
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  const found: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) found[key] = value[key];
  return found;
}
