import { describe, expect, it } from 'vitest';
import { ended, type Override, opened, openingRefusal, showsOf } from './override.ts';

const made = new Date('2026-03-02T09:00:00Z');
const later = new Date('2026-03-02T10:00:00Z');

const anOverride = (changes: Partial<Override> = {}): Override => ({
  id: 'o1',
  app: 'forum',
  username: 'ana',
  target: { kind: 'registry', version: '1.1.0-bbb' },
  declares: null,
  allowsWrites: false,
  path: '/',
  expiresAt: new Date('2026-03-02T17:00:00Z'),
  state: 'made',
  session: null,
  history: [{ act: 'made', by: 'root', at: made }],
  ...changes,
});

describe('a link', () => {
  const leave = { act: 'left', by: 'ana', at: later } as const;
  it.each([
    ['its person in time', anOverride(), 'ana', later, null],
    ['its person again, from another session', opened(anOverride(), 's1', made), 'ana', later, null],
    ['somebody else', anOverride(), 'bob', later, 'other_person'],
    ['somebody who writes the name otherwise', anOverride(), 'Ana', later, 'other_person'],
    ['its person at the very end', anOverride(), 'ana', new Date('2026-03-02T17:00:00Z'), 'expired'],
    ['its person after leaving', ended(anOverride(), leave), 'ana', later, 'ended'],
  ])('opened by %s', (_who, override, username, now, refusal) => {
    expect(openingRefusal(override, username, now)).toBe(refusal);
  });

  it('is of one session, and of none after its end', () => {
    const twice = opened(opened(anOverride(), 's1', made), 's2', later);
    expect([twice.state, twice.session]).toEqual(['opened', 's2']);
    const over = ended(twice, leave);
    expect([over.state, over.session]).toEqual(['ended', null]);
    expect(over.history.map(({ act }) => act)).toEqual(['made', 'opened', 'opened', 'left']);
  });
});

describe('a build is known', () => {
  it('by its version, or by host and port of the laptop', () => {
    expect(showsOf({ kind: 'registry', version: '1.1.0-bbb' })).toBe('1.1.0-bbb');
    expect(showsOf({ kind: 'laptop', entry: 'http://localhost:5173/remoteEntry.js' })).toBe('localhost:5173');
  });
});
