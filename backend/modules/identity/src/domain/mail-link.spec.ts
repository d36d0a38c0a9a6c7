import { describe, expect, it } from 'vitest';
import { anAccount } from '../testing/account.builder.ts';
import {
  armMailLink,
  endOf,
  isMailLinkGood,
  isNewerWish,
  type MailLink,
  type NewMailLink,
  openMailLink,
} from './mail-link.ts';

const asked: NewMailLink = {
  purpose: 'new_password',
  accountId: 7,
  email: 'ana@example.org',
  requestId: 'first',
  askedAt: new Date('2026-03-02T09:00:00Z'),
};
const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const sent = (given: Partial<NewMailLink> = {}): MailLink =>
  armMailLink(openMailLink({ ...asked, ...given }), 'digest', at('09:00:10'));

describe('a link to a new password', () => {
  it.each([
    ['right after it was sent', {}, {}, '09:01:00', true],
    ['for an address in other capitals', {}, { email: 'ANA@example.org' }, '09:01:00', true],
    ['when the last change of the password lies before', {}, { passwordChangedAt: at('08:00:00') }, '09:01:00', true],
    ['until an hour after it was sent', {}, {}, '10:00:09', true],
    ['an hour after it was sent', {}, {}, '10:00:10', false],
    ['after its use', { usedAt: at('09:01:00') }, {}, '09:02:00', false],
    ['after another change of the password', {}, { passwordChangedAt: at('09:01:00') }, '09:02:00', false],
    ['after a change of the address', {}, { email: 'new@example.org' }, '09:02:00', false],
    ['when the account is closed', {}, { isActive: false }, '09:02:00', false],
  ])('%s', (_when, link, account, now, isGood) => {
    expect(isMailLinkGood({ ...sent(), ...link }, anAccount(account), at(now))).toBe(isGood);
  });
});

describe('a link that confirms an address', () => {
  const link = sent({ purpose: 'confirm_email' });

  it('outlives a new password, and holds a week', () => {
    expect(isMailLinkGood(link, anAccount({ passwordChangedAt: at('09:01:00') }), at('09:02:00'))).toBe(true);
    expect(isMailLinkGood(link, anAccount(), new Date('2026-03-09T09:00:00Z'))).toBe(true);
    expect(isMailLinkGood(link, anAccount(), new Date('2026-03-09T09:00:10Z'))).toBe(false);
  });

  it('ends when the account has another address', () => {
    expect(isMailLinkGood(link, anAccount({ email: 'new@example.org' }), at('09:02:00'))).toBe(false);
  });
});

describe('a link that changes the address', () => {
  const link = sent({ purpose: 'change_email', email: 'new@example.org' });

  it('is ended by a new password, with which an owner keeps a stranger out', () => {
    expect(isMailLinkGood(link, anAccount(), at('09:02:00'))).toBe(true);
    expect(isMailLinkGood(link, anAccount({ passwordChangedAt: at('09:01:00') }), at('09:02:00'))).toBe(false);
  });
});

describe('the end of a link', () => {
  it('counts from the wish until the letter is out, then from the letter', () => {
    expect(endOf(openMailLink(asked))).toEqual(at('10:00:00'));
    expect(endOf(sent())).toEqual(at('10:00:10'));
  });
});

describe('a letter that is sent again', () => {
  it('leaves the link of the first one good', () => {
    expect(armMailLink(sent(), 'second', at('09:00:20')).digests).toEqual(['digest', 'second']);
  });
});

describe('a wish for a link', () => {
  it.each([
    ['counts when there was none', null, asked, true],
    ['takes the place of an older one', sent(), { ...asked, requestId: 'second', askedAt: at('09:05:00') }, true],
    ['counts once, however often it is told', sent(), asked, false],
    ['does not undo a newer one', sent(), { ...asked, requestId: 'late', askedAt: at('08:59:00') }, false],
  ])('%s', (_what, known, wish, isNewer) => {
    expect(isNewerWish(wish, known)).toBe(isNewer);
  });
});
