import { describe, expect, it } from 'vitest';
import { aCleanSight, aGatedBuild, aGatedSite } from '../../testing/a-gated-site.ts';
import { checkBuild } from './check-build.ts';
import { strandedBy } from './contracts-gate.ts';
import { isRefused } from './finding.ts';
import type { GatedBuild, GatedFill } from './gated-site.ts';

const slot = 'lyceum.slot.learning.title.v1';
const nextSlot = 'lyceum.slot.learning.title.v2';
const event = 'lyceum.event.learning.unit_done.v1';

const aFill = (operation = 'insert', of = slot): GatedFill => ({ slot: of, operation, file: null });
const learning = (changes: Partial<GatedBuild> = {}) =>
  aGatedBuild({ name: 'learning', routes: [], offers: [slot], emits: [event], ...changes });
const notes = (changes: Partial<GatedBuild> = {}) => aGatedBuild({ name: 'notes', routes: [], ...changes });
const check = (build: GatedBuild, live: readonly GatedBuild[] = []) =>
  checkBuild(build, aGatedSite({ live }), aCleanSight(build));

describe('a build that is to be published', () => {
  it('passes when nothing speaks against it', () => {
    expect(check(aGatedBuild())).toEqual([]);
  });

  it.each<[string, string, GatedBuild, readonly GatedBuild[], string]>([
    ['needs another React', 'platform', aGatedBuild({ platform: { react: '18.2.0' } }), [], 'the shell has 19.3.1'],
    [
      'asks an endpoint that is not served',
      'contracts',
      aGatedBuild({ contracts: { version: '0.1.0', used: ['forum.listTopics', 'forum.fly'] } }),
      [],
      'forum.fly',
    ],
    [
      'was built for other contracts',
      'contracts',
      aGatedBuild({ contracts: { version: '0.2.0', used: [] } }),
      [],
      '0.2.0, this site answers by 0.1.3',
    ],
    [
      'asks for a permission nobody has',
      'permissions',
      aGatedBuild({ permissions: ['forum.topic.fly'] }),
      [],
      'topic.fly',
    ],
    [
      'takes an address of another app',
      'routes',
      aGatedBuild(),
      [aGatedBuild({ name: 'talk', routes: [{ path: '/forum/:key/*', example: '/forum/x', page: null }] })],
      'belongs to talk',
    ],
    [
      'takes an address of the site',
      'routes',
      aGatedBuild({ routes: [{ path: '/courses/mine', example: '/courses/mine', page: null }] }),
      [],
      'of the site itself',
    ],
    [
      'gives an example that is no address of its page',
      'routes',
      aGatedBuild({ routes: [{ path: '/forum/:key', example: '/talk/1', page: null }] }),
      [],
      '/talk/1',
    ],
    [
      'takes away a slot that is filled',
      'slots',
      learning({ offers: [] }),
      [learning(), notes({ fills: [aFill()] })],
      'notes fills it',
    ],
    [
      'takes away a slot that is filled on another channel only',
      'slots',
      learning({ offers: [] }),
      [learning(), notes(), notes({ fills: [aFill()] })],
      'notes fills it',
    ],
    [
      'ends an event that others listen for',
      'events',
      learning({ emits: [] }),
      [learning(), notes({ listens: [event] })],
      'notes listens',
    ],
    [
      'is too heavy before it runs',
      'budget',
      aGatedBuild({ files: { 'remoteEntry.js': 60_000 } }),
      [],
      '60 KB of 40 KB',
    ],
    [
      'is heavier than it promised',
      'budget',
      aGatedBuild({ files: { 'remoteEntry.js': 12_000 }, budgets: { startBytes: 10_000 } }),
      [],
      '12 KB of 10 KB',
    ],
    [
      'ships code that may not be shipped',
      'licences',
      aGatedBuild({ licences: [{ name: 'x', version: '1.0.0', licence: 'GPL-3.0' }] }),
      [],
      'GPL-3.0',
    ],
  ])('is refused when it %s', (_name, gate, build, live, words) => {
    const findings = check(build, live).filter(({ severity }) => severity === 'error');
    expect(findings).toEqual([
      {
        gate,
        severity: 'error',
        message: expect.stringContaining(words),
        mend: expect.stringMatching(/team|operators/),
      },
    ]);
  });

  it.each<[string, string, GatedBuild, readonly GatedBuild[], string]>([
    ['fills a slot nobody offers', 'slots', notes({ fills: [aFill()] }), [], `No live app offers ${slot}`],
    [
      'fills another version than is offered',
      'slots',
      notes({ fills: [aFill('insert', nextSlot)] }),
      [learning()],
      `${slot} is offered`,
    ],
    ['listens for what nobody tells', 'events', notes({ listens: [event] }), [], `No live app emits ${event}`],
    [
      'replaces what another replaces',
      'slots',
      notes({ fills: [aFill('replace')] }),
      [learning(), aGatedBuild({ fills: [aFill('replace')] })],
      'forum',
    ],
    [
      'hides what another adds to',
      'slots',
      notes({ fills: [aFill('hide')] }),
      [learning(), aGatedBuild({ fills: [aFill()] })],
      'forum',
    ],
    [
      'gives no example of a page',
      'routes',
      aGatedBuild({ routes: [{ path: '/forum/:key', example: null, page: null }] }),
      [],
      'no example',
    ],
  ])('is warned when it %s', (_name, gate, build, live, words) => {
    const findings = check(build, live);
    expect(findings).toMatchObject([{ gate, severity: 'warning', message: expect.stringContaining(words) }]);
    expect(isRefused(findings)).toBe(false);
  });

  it('may fill slots of the shell', () => {
    expect(check(aGatedBuild({ fills: [aFill('insert', 'lyceum.slot.shell.header_actions.v1')] }))).toEqual([]);
  });

  it('may ask by older contracts of the same range', () => {
    expect(check(aGatedBuild({ contracts: { version: '0.1.0', used: ['forum.listTopics'] } }))).toEqual([]);
  });

  it('may not leave the shell without an event it listens for', () => {
    const site = aGatedSite({ live: [learning()], listens: [event] });
    const [found] = checkBuild(learning({ emits: [] }), site, null);
    expect(found).toMatchObject({ gate: 'events', severity: 'error', message: expect.stringContaining('the shell') });
  });
});

describe('two versions of a slot', () => {
  const next = learning({ offers: [nextSlot] });

  it('live side by side until everybody fills the new one', () => {
    expect(check(learning({ offers: [slot, nextSlot] }), [learning(), notes({ fills: [aFill()] })])).toEqual([]);
    const [found] = check(next, [learning(), notes({ fills: [aFill()] })]);
    expect(found).toMatchObject({ severity: 'error', mend: expect.stringContaining(`beside ${nextSlot} until notes`) });
  });

  it('need not both be there for an app that fills both', () => {
    const both = notes({ fills: [aFill(), aFill('insert', nextSlot)] });
    expect(check(next, [learning({ offers: [slot, nextSlot] }), both])).toEqual([]);
  });
});

describe('a server that serves an endpoint no more', () => {
  it('strands the live apps that ask it, by name', () => {
    const asking = notes({ contracts: { version: '0.1.0', used: ['forum.fly', 'forum.listTopics'] } });
    expect(strandedBy(aGatedSite({ live: [asking, aGatedBuild()] }))).toMatchObject([
      { message: 'notes asks forum.fly, which this site serves no more.' },
    ]);
  });
});
