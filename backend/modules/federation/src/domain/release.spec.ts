import { describe, expect, it } from 'vitest';
import {
  type ChannelAct,
  moveChannel,
  newRelease,
  pauseRelease,
  type Release,
  resumeRelease,
  rollbackTarget,
  versionsToTry,
  whyHeld,
} from './release.ts';
import { anonymous, channelFor, placeOf, type RolloutRule } from './rollout.ts';

const at = new Date('2026-11-25T12:00:00Z');

function aRelease(...moves: readonly (readonly [channel: string, to: string, act?: ChannelAct])[]): Release {
  return moves.reduce<Release>(
    (release, [channel, to, act = 'publish']) => moveChannel(release, { channel, to, act, by: 'ana', at, reason: '' }),
    newRelease('forum'),
  );
}

describe('going back', () => {
  it.each([
    ['to the version before', aRelease(['stable', '1'], ['stable', '2']), '1'],
    [
      'past a version that was taken back',
      aRelease(['stable', '1'], ['stable', '2'], ['stable', '1', 'rollback'], ['stable', '3']),
      '1',
    ],
    ['in its own channel only', aRelease(['canary', '1'], ['stable', '2']), null],
    ['nowhere, when there was nothing', aRelease(['stable', '1']), null],
    ['past a second publication of the same version', aRelease(['stable', '1'], ['stable', '2'], ['stable', '2']), '1'],
  ])('leads %s', (_name, release, expected) => {
    expect(rollbackTarget(release, 'stable')).toBe(expected);
  });
});

describe('what to serve', () => {
  it('is the channel of the visitor, then stable, then what was stable before', () => {
    const release: Release = {
      ...aRelease(['stable', '1'], ['stable', '2'], ['canary', '3']),
      rules: [{ channel: 'canary', audience: { kind: 'role', role: 'staff' } }],
    };
    expect(versionsToTry(release, { ...anonymous, isStaff: true })).toEqual(['3', '2', '1']);
    expect(versionsToTry(release, anonymous)).toEqual(['2', '1']);
  });

  it('is what was taken back only when nothing else is left', () => {
    const release = aRelease(['stable', '1'], ['stable', '2'], ['stable', '3'], ['stable', '2', 'automatic_rollback']);
    expect(versionsToTry(release, anonymous)).toEqual(['2', '1', '3']);
  });
});

describe('a paused release', () => {
  const pause = { by: 'ana', at, reason: 'the forum looks odd' };
  const paused = pauseRelease(aRelease(['stable', '1'], ['canary', '2']), pause);

  it.each([
    ['publish', true],
    ['promote', true],
    ['rules', true],
    ['rollback', false],
    ['automatic_rollback', false],
    ['resume', false],
  ] as const)('holds %s: %s', (act, expected) => {
    expect(whyHeld(paused, act) !== null).toBe(expected);
    expect(whyHeld(resumeRelease(paused, pause), act)).toBeNull();
  });

  it.each([
    ['a share of people goes on with stable', { kind: 'percent', percent: 1 }, ['1']],
    ['who was named keeps what they have', { kind: 'user', username: 'bo' }, ['2', '1']],
  ] as const)('keeps its rules, but %s', (_name, audience, expected) => {
    const release: Release = { ...paused, rules: [{ channel: 'canary', audience }] };
    const bo = { ...anonymous, username: 'bo' };
    expect(versionsToTry(release, bo)).toEqual(expected);
    expect(versionsToTry(resumeRelease(release, pause), bo)).toEqual(['2', '1']);
  });

  it('says who can be asked', () => {
    expect(whyHeld(paused, 'publish')).toContain('paused by ana (the forum looks odd)');
  });

  it('says who paused it and why, once, and leaves the channels as they are', () => {
    const again = pauseRelease(paused, { ...pause, by: 'bo' });
    expect(again.pause?.by).toBe('ana');
    expect(again.channels).toEqual({ stable: '1', canary: '2' });
    expect(again.history.map(({ act }) => act)).toEqual(['publish', 'publish', 'pause']);
    expect(resumeRelease(again, pause).history.at(-1)).toMatchObject({ act: 'resume', to: null });
  });

  it('goes back like any other', () => {
    const release = pauseRelease(aRelease(['stable', '1'], ['stable', '2']), pause);
    expect(rollbackTarget(release, 'stable')).toBe('1');
  });
});

describe('a rule', () => {
  const learner = { ...anonymous, username: 'ana', courseRun: 'course-v1:Acme+C1+2026' };
  const only = (audience: RolloutRule['audience']): readonly RolloutRule[] => [{ channel: 'canary', audience }];

  it.each([
    [{ kind: 'user', username: 'ana' }, 'canary'],
    [{ kind: 'user', username: 'bo' }, 'stable'],
    [{ kind: 'course', courseRun: 'course-v1:Acme+C1+2026' }, 'canary'],
    [{ kind: 'organization', organization: 'Acme' }, 'canary'],
    [{ kind: 'organization', organization: 'Acm' }, 'stable'],
    [{ kind: 'role', role: 'staff' }, 'stable'],
    [{ kind: 'percent', percent: 1 }, 'canary'],
    [{ kind: 'percent', percent: 0 }, 'stable'],
  ] as const)('%j gives a learner %s', (audience, expected) => {
    expect(channelFor('forum', only(audience), learner)).toBe(expected);
  });

  it('of a percentage leaves visitors alone: nobody would keep what they got', () => {
    expect(channelFor('forum', only({ kind: 'percent', percent: 1 }), anonymous)).toBe('stable');
  });

  it('of a percentage reaches that share of people, evenly', () => {
    const people = Array.from({ length: 4_000 }, (_, number) => `learner${number}`);
    const reached = people.filter((name) => placeOf('forum', name) < 0.2).length / people.length;
    expect(reached).toBeGreaterThan(0.17);
    expect(reached).toBeLessThan(0.23);
  });

  it('that grows keeps those it had', () => {
    const people = Array.from({ length: 500 }, (_, number) => `learner${number}`);
    const at5 = people.filter((name) => placeOf('forum', name) < 0.05);
    const at20 = new Set(people.filter((name) => placeOf('forum', name) < 0.2));
    expect(at5.every((name) => at20.has(name))).toBe(true);
  });
});
