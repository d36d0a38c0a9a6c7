import type { AppRow } from '@lyceum/contracts/federation';

export function anAppRow(changes: Partial<AppRow> = {}): AppRow {
  return {
    name: 'learning',
    version: '1.0.0-abc',
    owner: null,
    state: 'ready',
    reason: null,
    entry: '/mfes/learning/1.0.0-abc/remoteEntry.js',
    css: [],
    preload: [],
    platform: {},
    routes: [{ path: '/learning/course/:courseRunKey/*', access: 'signed_in' }],
    fills: [],
    offers: [],
    nav: [],
    config: {},
    ...changes,
  };
}
