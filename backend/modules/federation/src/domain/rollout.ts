/** Whom a rule is for. `percent` is a share from 0 to 1 of the people who are signed in. */
export type Audience =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'course'; readonly courseRun: string }
  | { readonly kind: 'organization'; readonly organization: string }
  | { readonly kind: 'role'; readonly role: 'staff' | 'admin' }
  | { readonly kind: 'user'; readonly username: string };

/** Who opens a page, and which course run it is about. */
export interface Visitor {
  readonly username: string | null;
  readonly isStaff: boolean;
  readonly isAdmin: boolean;
  readonly courseRun: string | null;
}

export interface RolloutRule {
  readonly channel: string;
  readonly audience: Audience;
}

export const anonymous: Visitor = { username: null, isStaff: false, isAdmin: false, courseRun: null };
export const stable = 'stable';

/** The channel a visitor gets: that of the first rule that is for them, else `stable`. */
export function channelFor(app: string, rules: readonly RolloutRule[], visitor: Visitor): string {
  return rules.find(({ audience }) => isFor(audience, app, visitor))?.channel ?? stable;
}

function isFor(audience: Audience, app: string, visitor: Visitor): boolean {
  switch (audience.kind) {
    case 'percent':
      return visitor.username !== null && placeOf(app, visitor.username) < audience.percent;
    case 'course':
      return visitor.courseRun === audience.courseRun;
    case 'organization':
      return organizationOf(visitor.courseRun) === audience.organization;
    case 'role':
      return audience.role === 'admin' ? visitor.isAdmin : visitor.isStaff || visitor.isAdmin;
    case 'user':
      return visitor.username === audience.username;
  }
}

/**
 * Where a person stands between 0 and 1, always the same for one app: who has the new version at 5 % keeps it at 20 %.
 * FNV-1a, then mixed, so that names that differ in one letter lie far apart.
 */
export function placeOf(app: string, username: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${app}/${username}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function organizationOf(courseRun: string | null): string | null {
  return /^course-v1:([^+]+)\+/.exec(courseRun ?? '')?.[1] ?? null;
}
