import { describe, expect, it } from 'vitest';
import { anAppRow } from '../testing/an-app-row.ts';
import { AppFault } from './app-fault.ts';
import { fetchApp } from './load-app.ts';
import { platformFault } from './platform-check.ts';

const platform = { react: '19.3.1', zod: '4.6.7' };
const manifest = { apiVersion: 1, id: 'learning', routes: [] };
const faultOf = (error: unknown) =>
  error instanceof AppFault ? `${error.app} ${error.version} ${error.reason}` : error;

describe('loading an app', () => {
  it('gives its manifest', async () => {
    const loadRemote = async () => ({ manifest });
    expect(await fetchApp(anAppRow(), { loadRemote, platform })).toBe(manifest);
  });

  it.each([
    ['its files are gone', anAppRow({ state: 'missing', reason: 'gone' }), async () => ({ manifest }), 'missing'],
    ['it needs another React', anAppRow({ platform: { react: '20.0.0' } }), async () => ({ manifest }), 'platform'],
    ['it throws when it starts', anAppRow(), async () => Promise.reject(new Error('boom')), 'broken'],
    [
      'its files cannot be fetched',
      anAppRow(),
      async () => Promise.reject(new TypeError('Failed to fetch dynamically imported module: /x.js')),
      'outdated',
    ],
    ['it exports something else', anAppRow(), async () => ({ other: 1 }), 'shape'],
    ['it is another app', anAppRow(), async () => ({ manifest: { ...manifest, id: 'account' } }), 'shape'],
    ['it never comes', anAppRow(), () => new Promise<never>(() => {}), 'timeout'],
  ])('says which app and version failed when %s', async (_name, row, loadRemote, reason) => {
    const failure = await fetchApp(row, { loadRemote, platform, timeoutMs: 5 }).catch(faultOf);
    expect(failure).toBe(`learning 1.0.0-abc ${reason}`);
  });

  it('asks for nothing when the platform is another', async () => {
    let isAsked = false;
    const loadRemote = async () => {
      isAsked = true;
      return { manifest };
    };
    await fetchApp(anAppRow({ platform: { react: '18.0.0' } }), { loadRemote, platform }).catch(() => {});
    expect(isAsked).toBe(false);
  });
});

describe('the platform', () => {
  it.each([
    ['19.3.1', '19.3.1', true],
    ['19.3.1', '19.4.0', true],
    ['19.3.1', '19.3.0', false],
    ['19.3.1', '20.0.0', false],
    ['0.1.0', '0.1.4', true],
    ['0.1.0', '0.2.0', false],
  ])('an app built against %s runs on %s: %s', (wanted, given, fits) => {
    expect(platformFault({ react: wanted }, { react: given }) === null).toBe(fits);
  });

  it('that lacks a package is named', () => {
    expect(platformFault({ vue: '3.0.0' }, platform)).toContain('vue 3.0.0');
  });
});
