import { describe, expect, it } from 'vitest';
import { type EnrollmentTerms, type EnrollmentWish, refusalOf, sentenceFor, usualMode } from './enrollment-rules.ts';

const audit = { slug: 'audit', minPrice: 0, isExpired: false };
const verified = { slug: 'verified', minPrice: 49, isExpired: false };
const oldHonor = { slug: 'honor', minPrice: 0, isExpired: true };
const open: EnrollmentTerms = {
  window: 'open',
  isInvitationOnly: false,
  modes: [audit, verified, oldHonor],
  limit: null,
};
const wish: EnrollmentWish = { mode: 'audit', isByTeam: false, learnersNow: 0 };

describe('the wish to enroll', () => {
  it.each<[string, Partial<EnrollmentTerms>, Partial<EnrollmentWish>, string | null]>([
    ['in an open course run', {}, {}, null],
    ['in a mode that is not there', {}, { mode: 'gold' }, 'mode_not_offered'],
    ['in a mode that has expired', {}, { mode: 'honor' }, 'mode_not_offered'],
    ['in a mode with a price', {}, { mode: 'verified' }, 'mode_needs_payment'],
    ['before the window', { window: 'not_open_yet' }, {}, 'enrollment_not_open_yet'],
    ['after the window', { window: 'closed' }, {}, 'enrollment_closed'],
    ['without an invitation', { isInvitationOnly: true }, {}, 'invitation_only'],
    ['for the last place', { limit: 3 }, { learnersNow: 2 }, null],
    ['when the last place is gone', { limit: 3 }, { learnersNow: 3 }, 'course_full'],
    ['when there never was a place', { limit: 0 }, {}, 'course_full'],
  ])('%s', (_when, terms, more, refusal) => {
    expect(refusalOf({ ...open, ...terms }, { ...wish, ...more })).toBe(refusal);
  });

  it('of the team is met whenever and for whomever, in a mode that is there', () => {
    const shut: EnrollmentTerms = { ...open, window: 'closed', isInvitationOnly: true, limit: 0 };
    for (const mode of ['audit', 'verified', 'honor'])
      expect(refusalOf(shut, { ...wish, mode, isByTeam: true })).toBeNull();
    expect(refusalOf(shut, { ...wish, mode: 'gold', isByTeam: true })).toBe('mode_not_offered');
  });

  it('is refused in a sentence', () => {
    expect(sentenceFor('course_full')).toBe('The course is full.');
  });
});

describe('the usual mode', () => {
  it.each([
    [[verified, audit], 'audit'],
    [[verified, { ...oldHonor, isExpired: false }], 'honor'],
    [[oldHonor, { ...audit, isExpired: true }], 'honor'],
    [[verified], 'verified'],
    [[], 'audit'],
  ])('of %j is %s', (modes, slug) => expect(usualMode(modes)).toBe(slug));
});
