// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AppFault } from '../federation/app-fault.ts';
import { anAppRow } from '../testing/an-app-row.ts';
import { noteReader } from './read-notes.ts';
import { Tally } from './tally.ts';

const row = anAppRow({ name: 'forum', version: '1.0.0-aaa' });

function aReader() {
  const tally = new Tally((app) => (app === 'shell' ? null : app === 'forum' ? row.version : undefined));
  const endView = vi.fn();
  return { tally, endView, read: noteReader({ tally, apps: [row], vitals: { beginView() {}, endView } }) };
}

const thrownIn = (file: string): Error => {
  const error = new TypeError('boom');
  error.stack = `TypeError: boom\n    at draw (${location.origin}${file}:1:20)`;
  return error;
};

describe('an error', () => {
  it.each([
    ['of an app', '/mfes/forum/1.0.0-aaa/assets/page.js', 'forum'],
    ['of the shell', '/shell/assets/main.js', 'shell'],
  ])('%s that came to the window is theirs', (_name, file, app) => {
    const { tally, read } = aReader();
    read({ kind: 'uncaught', how: 'error', error: thrownIn(file), at: '' });
    const [report] = tally.take();
    expect(report?.app).toBe(app);
    expect(report?.groups[0]).toMatchObject({ kind: 'error', message: 'TypeError: boom', frames: [{ file }] });
  });

  it('that is no error is placed by where it was thrown', () => {
    const { tally, read } = aReader();
    const at = `${location.origin}/mfes/forum/1.0.0-aaa/page.js:3:7`;
    read({ kind: 'uncaught', how: 'error', error: 'thrown words', at });
    expect(tally.take()[0]?.groups[0]).toMatchObject({ message: 'thrown words', frames: [{ line: 3, column: 7 }] });
  });

  it('of an extension or an author is nobody’s', () => {
    const { tally, read } = aReader();
    read({ kind: 'uncaught', how: 'rejection', error: new Error('elsewhere'), at: '' });
    read({ kind: 'uncaught', how: 'error', error: 'Script error.', at: ':0:0' });
    expect(tally.take()).toEqual([]);
  });

  it('of loading shows where the app threw, not where the loader gave up', () => {
    const { tally, read } = aReader();
    const file = '/mfes/forum/1.0.0-aaa/remoteEntry.js';
    read({ kind: 'failure', app: 'forum', error: new AppFault(row, 'broken', 'boom', thrownIn(file)) });
    expect(tally.take()[0]?.groups[0]).toMatchObject({ kind: 'load', frames: [{ file, name: 'draw' }] });
  });
});

describe('a view', () => {
  it('ends the one before it, and the first ends none', () => {
    const { tally, endView, read } = aReader();
    read({ kind: 'view', app: 'forum' });
    expect(endView).not.toHaveBeenCalled();
    read({ kind: 'view', app: 'shell' });
    expect(endView).toHaveBeenCalledTimes(1);
    expect(tally.take()).toHaveLength(2);
  });
});
