import { describe, expect, it } from 'vitest';
import { type ChannelAct, moveChannel, newRelease, type Release } from '../release.ts';
import { countsBegin, watchedIn } from './watch.ts';

const at = new Date('2026-11-25T12:20:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

const aRelease = (...moves: readonly (readonly [channel: string, to: string, act?: ChannelAct])[]): Release =>
  moves.reduce<Release>(
    (release, [channel, to, act = 'publish']) => moveChannel(release, { channel, to, act, by: 'ana', at, reason: '' }),
    newRelease('forum'),
  );

describe('what is on trial', () => {
  it.each([
    ['a new version', aRelease(['stable', '1'], ['stable', '2']), [{ channel: 'stable', version: '2', before: '1' }]],
    ['nothing to return to', aRelease(['stable', '1']), []],
    ['returned by itself', aRelease(['stable', '1'], ['stable', '2'], ['stable', '1', 'automatic_rollback']), []],
    ['taken back by a person', aRelease(['stable', '1'], ['stable', '2'], ['stable', '1', 'rollback']), []],
    [
      'given again by a person',
      aRelease(['stable', '1'], ['stable', '2'], ['stable', '1', 'automatic_rollback'], ['stable', '2', 'promote']),
      [{ channel: 'stable', version: '2', before: '1' }],
    ],
    [
      'a next version after a bad one: the bad one is not returned to',
      aRelease(['stable', '1'], ['stable', '2'], ['stable', '1', 'automatic_rollback'], ['stable', '3']),
      [{ channel: 'stable', version: '3', before: '1' }],
    ],
    [
      'another channel',
      aRelease(['stable', '1'], ['canary', '2'], ['canary', '3']),
      [{ channel: 'canary', version: '3', before: '2' }],
    ],
  ])('%s', (_name, release, expected) => {
    expect(watchedIn(release, later(5))).toEqual(expected.map((watched) => ({ ...watched, since: at })));
  });

  it('is so for a day', () => {
    const release = aRelease(['stable', '1'], ['stable', '2']);
    expect(watchedIn(release, later(23 * 60))).toHaveLength(1);
    expect(watchedIn(release, later(25 * 60))).toEqual([]);
  });
});

describe('counts', () => {
  const release = aRelease(['stable', '1'], ['stable', '2']);

  it.each([
    ['of an app that was never published', null, later(5), '12:00'],
    ['within the hour in which the version was given', release, later(5), '12:20'],
    ['in the next hour', release, later(45), '13:00'],
  ])('begin %s', (_name, known, now, expected) => {
    expect(countsBegin(known, '2', now).toISOString()).toBe(`2026-11-25T${expected}:00.000Z`);
  });

  it('of a version that nobody was given begin with the hour', () => {
    expect(countsBegin(release, '9', later(5)).toISOString()).toBe('2026-11-25T12:00:00.000Z');
  });
});
