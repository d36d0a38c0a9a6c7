import { describe, expect, it } from 'vitest';
import { aGatedBuild, aGatedSite } from '../testing/a-gated-site.ts';
import { type CataloguedApp, catalogueOf } from './place-catalogue.ts';

const slot = 'lyceum.slot.learning.title.v1';
const event = 'lyceum.event.learning.unit_done.v1';
const words = { text: 'Beside the title.', fields: { unitId: 'The unit' } };

const anApp = (name: string, changes: Partial<CataloguedApp> = {}): CataloguedApp => ({
  name,
  offers: [],
  fills: [],
  emits: [],
  listens: [],
  described: {},
  ...changes,
});
const learning = anApp('learning', { offers: [slot], emits: [event], described: { [slot]: words } });
const filling = (name: string, operation: string, order = 100) => anApp(name, { fills: [{ slot, operation, order }] });
const catalogue = (...apps: readonly CataloguedApp[]) => catalogueOf(apps, aGatedSite());

describe('the catalogue of slots and events', () => {
  it('says who gives what, who uses it, and what it is for', () => {
    const { slots, events, concerns } = catalogue(
      learning,
      filling('notes', 'insert'),
      anApp('shell', { listens: [event] }),
    );
    expect(slots).toEqual([
      {
        id: slot,
        description: words,
        offeredBy: ['learning'],
        fills: [{ app: 'notes', operation: 'insert', order: 100 }],
      },
    ]);
    expect(events).toEqual([{ id: event, description: null, emittedBy: ['learning'], heardBy: ['shell'] }]);
    expect(concerns).toEqual([]);
  });

  it('lists fills in the order in which they take effect', () => {
    const apps = [
      filling('a', 'insert', 20),
      filling('b', 'insert', 10),
      filling('c', 'wrap'),
      filling('d', 'replace'),
    ];
    expect(catalogue(learning, ...apps).slots[0]?.fills.map(({ app }) => app)).toEqual(['d', 'c', 'b', 'a']);
  });

  it.each<[string, readonly CataloguedApp[], string, string]>([
    [
      'two apps replace one slot',
      [learning, filling('a', 'replace'), filling('b', 'replace')],
      'conflict',
      'a, b replace',
    ],
    ['an app hides what others fill', [learning, filling('a', 'hide'), filling('b', 'insert')], 'conflict', 'a hides'],
    ['nobody offers what is filled', [filling('a', 'insert')], 'loose_end', 'no app offers'],
    ['nobody emits what is waited for', [anApp('a', { listens: [event] })], 'loose_end', 'no app emits'],
  ])('shows that %s', (_name, apps, kind, message) => {
    expect(catalogue(...apps).concerns).toEqual([{ kind, message: expect.stringContaining(message) }]);
  });

  it('shows live apps that ask an endpoint which is gone', () => {
    const live = [aGatedBuild({ name: 'notes', contracts: { version: '0.1.0', used: ['forum.fly'] } })];
    expect(catalogueOf([], aGatedSite({ live })).concerns).toEqual([
      { kind: 'conflict', message: expect.stringContaining('forum.fly') },
    ]);
  });
});
