import type { AppReport } from '@lyceum/contracts/federation';

/** What a page tells of an app that works. */
export const aReport = (changes: Partial<AppReport> = {}): AppReport => ({
  app: 'forum',
  version: null,
  views: 1,
  failed_views: 0,
  errors: 0,
  loads: 0,
  bytes: 0,
  calls: 0,
  failed_calls: 0,
  timings: {},
  groups: [],
  ...changes,
});

/** What it tells of one that failed. */
export const aFailedReport = (changes: Partial<AppReport> = {}): AppReport =>
  aReport({
    failed_views: 1,
    errors: 3,
    groups: [{ kind: 'render', message: 'boom', frames: [], count: 3 }],
    ...changes,
  });
