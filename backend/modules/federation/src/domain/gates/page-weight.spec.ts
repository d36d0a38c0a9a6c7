import { describe, expect, it } from 'vitest';
import { aGatedBuild, aGatedSite, aShell } from '../../testing/a-gated-site.ts';
import { budgetGate } from './budget-gate.ts';
import { weighPage } from './page-weight.ts';

const slot = 'lyceum.slot.learning.title.v1';
const chunk = { imports: [], css: [], platform: [] };
const route = { path: '/learning/:key', example: '/learning/x', page: 'unit.js' };

const host = aGatedBuild({
  name: 'learning',
  routes: [route],
  offers: [slot],
  graph: {
    'remoteEntry.js': { ...chunk, platform: ['react'] },
    'unit.js': { ...chunk, imports: ['maths.js'], css: ['unit.css'] },
    'maths.js': chunk,
    'editor.js': chunk,
  },
  files: { 'remoteEntry.js': 5_000, 'unit.js': 10_000, 'maths.js': 20_000, 'unit.css': 1_000, 'editor.js': 500_000 },
});
const aGuest = (bytes: number, operation = 'insert') =>
  aGatedBuild({
    name: 'notes',
    routes: [],
    fills: [{ slot, operation, file: 'badge.js' }],
    graph: { 'remoteEntry.js': chunk, 'badge.js': chunk },
    files: { 'remoteEntry.js': 2_000, 'badge.js': bytes },
  });
const shell = aShell({
  graph: { 'main.js': { ...chunk, imports: ['base.js'] }, 'base.js': chunk, 'react.js': chunk, 'zod.js': chunk },
  files: { 'main.js': 40_000, 'base.js': 20_000, 'main.css': 10_000, 'react.js': 30_000, 'zod.js': 99_000 },
  entries: ['main.js'],
  css: ['main.css'],
  imports: { react: 'react.js', zod: 'zod.js' },
});

describe('the weight of a page', () => {
  it('is the shell, the platform packages in use, the app, the page and its style, and nothing else', () => {
    expect(weighPage({ app: host, route, others: [], shell })).toMatchObject({
      bytes: 136_000,
      requests: 8,
      parts: [
        { label: 'the shell and its platform', bytes: 100_000, requests: 4 },
        { label: 'learning', bytes: 36_000, requests: 4 },
      ],
    });
  });

  it('has what other apps put into its slots', () => {
    const { bytes } = weighPage({ app: host, route, others: [aGuest(7_000)], shell });
    expect(bytes).toBe(136_000 + 9_000);
  });

  it('has nothing of an app that only hides a slot', () => {
    expect(weighPage({ app: host, route, others: [aGuest(7_000, 'hide')], shell }).bytes).toBe(136_000);
  });
});

describe('the budget of a page', () => {
  const site = (live: readonly (typeof host)[]) => aGatedSite({ live, shell });

  it('refuses a page that is too heavy, and says what weighs most', () => {
    const heavy = { ...host, files: { ...host.files, 'maths.js': 700_000 } };
    expect(budgetGate(heavy, site([]))).toMatchObject([
      {
        gate: 'budget',
        severity: 'error',
        message: expect.stringContaining('/learning/:key loads 816 KB of 520 KB in 8 of 90 files'),
        mend: expect.stringContaining('Heaviest: learning 716 KB in 4, the shell and its platform 100 KB in 4.'),
      },
    ]);
  });

  it('is the tighter one that the app promised', () => {
    const promising = { ...host, budgets: { pageBytes: 120_000, pageRequests: 200 } };
    expect(budgetGate(promising, site([]))[0]?.message).toContain('136 KB of 120 KB in 8 of 90 files');
  });

  it('refuses what would make a page of another app too heavy, and names that page', () => {
    const [found] = budgetGate(aGuest(600_000), site([host]));
    expect(found).toMatchObject({ severity: 'error', message: expect.stringContaining('/learning/:key of learning') });
  });

  it('does not blame a guest for a page that was too heavy without it', () => {
    const heavy = { ...host, files: { ...host.files, 'maths.js': 700_000 } };
    expect(budgetGate(aGuest(1_000), site([heavy]))).toEqual([]);
  });

  it('warns before it is used up', () => {
    const near = { ...host, files: { ...host.files, 'maths.js': 400_000 } };
    expect(budgetGate(near, site([]))).toMatchObject([{ gate: 'budget', severity: 'warning' }]);
  });
});
