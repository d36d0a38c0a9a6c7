import { describe, expect, it } from 'vitest';
import { checkBuild, isRefused } from './check-build.ts';
import type { GatedBuild } from './finding.ts';

const slot = 'lyceum.slot.learning.title.v1';

const aGated = (changes: Partial<GatedBuild> = {}): GatedBuild => ({
  name: 'forum',
  routes: [{ path: '/forum/:course/*' }],
  fills: [],
  offers: [],
  platform: { react: '19.3.1' },
  startBytes: 8_000,
  licences: [],
  ...changes,
});

const check = (build: GatedBuild, live: readonly GatedBuild[] = []) =>
  checkBuild(build, { live, platform: { react: '19.3.1' } });

describe('a build that is to be published', () => {
  it('passes when nothing speaks against it', () => {
    expect(check(aGated())).toEqual([]);
  });

  it.each([
    ['needs another React', aGated({ platform: { react: '18.2.0' } }), [], 'platform'],
    [
      'takes an address of another app',
      aGated(),
      [aGated({ name: 'talk', routes: [{ path: '/forum/:key/*' }] })],
      'routes',
    ],
    ['takes an address of the site', aGated({ routes: [{ path: '/courses/mine' }] }), [], 'routes'],
    [
      'takes away a slot that is filled',
      aGated(),
      [aGated({ offers: [slot] }), aGated({ name: 'notes', routes: [], fills: [{ slot, operation: 'insert' }] })],
      'slots',
    ],
    ['is too heavy', aGated({ startBytes: 60_000 }), [], 'budget'],
    [
      'ships code that may not be shipped',
      aGated({ licences: [{ name: 'x', version: '1.0.0', licence: 'GPL-3.0' }] }),
      [],
      'licences',
    ],
  ])('is refused when it %s', (_name, build, live, gate) => {
    const findings = check(build, live);
    expect(isRefused(findings)).toBe(true);
    expect(findings.map((finding) => finding.gate)).toContain(gate);
  });

  it('may fill slots of the shell, and is warned of a slot nobody offers', () => {
    const fills = [{ slot: 'lyceum.slot.shell.header_actions.v1', operation: 'insert' }];
    expect(check(aGated({ fills }))).toEqual([]);
    const [found] = check(aGated({ fills: [{ slot, operation: 'insert' }] }));
    expect(found).toMatchObject({ gate: 'slots', severity: 'warning' });
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['BSD-3-Clause', true],
  ])('with code under %s passes: %s', (licence, passes) => {
    expect(isRefused(check(aGated({ licences: [{ name: 'x', version: '1.0.0', licence }] })))).toBe(!passes);
  });
});
