import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { appName } from './build-record.ts';

const count = (most: number) => z.number().int().min(0).max(most).default(0);
const samples = z.array(z.number().min(0).max(600_000)).max(5).optional();

const frame = z.strictObject({
  /** The path of a file of shell or apps: no host, no query. */
  file: z.string().regex(/^\/(mfes|shell)\/[\w@.\-/]{1,180}$/),
  line: z.number().int().min(1).max(1_000_000),
  column: z.number().int().min(1).max(10_000_000),
  name: z.string().max(80).nullable(),
});

const reportedError = z.strictObject({
  /** `load`: the app did not come. `render`: it threw while drawing. The others came to the window. */
  kind: z.enum(['load', 'render', 'error', 'rejection']),
  message: z.string().max(400),
  frames: z.array(frame).max(10),
  count: z.number().int().min(1).max(10_000),
});

/** What a page has to tell of one version of an app since it told the last time. */
const appReport = z.strictObject({
  app: appName,
  /** Null for the shell: the server knows which it serves. */
  version: z.string().max(100).nullable(),
  /** Pages on which the app was used, and those of them on which it failed. */
  views: count(50),
  failed_views: count(50),
  /** Occurrences, those without a group included. */
  errors: count(100_000),
  /** 1 when `bytes` tells what the app's scripts and styles weigh on this load of the page. */
  loads: count(1),
  bytes: count(50_000_000),
  calls: count(1_000),
  failed_calls: count(1_000),
  timings: z.strictObject({ lcp: samples, inp: samples, cls: samples, fcp: samples, ttfb: samples, api: samples }),
  groups: z.array(reportedError).max(10),
});
export type AppReport = z.output<typeof appReport>;

/** Pages send this by themselves. It names no person and no address of a page. */
export const sendReports = defineContract({
  id: 'federation.sendReports',
  summary: 'What a page has to tell of its apps: errors, web vitals, bytes, calls',
  method: 'POST',
  path: '/api/federation/v1/reports',
  permission: 'public',
  isHarmlessIfForged: true,
  maxBytes: 64 * 1024,
  body: z.strictObject({ apps: z.array(appReport).min(1).max(20) }),
  response: null,
  refusals: [
    { status: 403, code: 'other_site', when: 'a page of another site sends it' },
    { status: 413, code: 'too_large', when: 'the body is larger than a page has reason to send' },
    { status: 429, code: 'throttled', when: 'the visitor sends too often' },
  ],
});

const measure = z.enum(['error_rate', 'lcp', 'inp', 'cls', 'fcp', 'ttfb', 'bytes', 'api', 'failed_calls']);

const comparison = z.object({
  measure,
  now: z.number().nullable(),
  before: z.number().nullable(),
  mark: z.enum(['better', 'worse', 'same', 'unknown']),
  budget: z.number().nullable(),
  is_over_budget: z.boolean(),
});

const versionHealth = z.object({
  version: z.string(),
  views: z.number().int(),
  failed_views: z.number().int(),
  errors: z.number().int(),
  /** Estimates: nobody is counted by name. */
  people: z.number().int(),
  failed_people: z.number().int(),
  calls: z.number().int(),
  failed_calls: z.number().int(),
});

export const appHealth = z
  .object({
    app: z.string(),
    /** Both null when nothing was reported. */
    now: versionHealth.nullable(),
    before: versionHealth.nullable(),
    comparisons: z.array(comparison),
    /** Versions with reports, the newest report first. */
    versions: z.array(z.string()),
    /** A version on trial: worse than `before` by much, and the site returns to that by itself. */
    watched: z.array(z.object({ channel: z.string(), version: z.string(), before: z.string(), since: momentField })),
  })
  .meta({ id: 'FederationAppHealth' });
export type AppHealthView = z.output<typeof appHealth>;

export const errorGroup = z
  .object({
    id: z.string(),
    version: z.string(),
    kind: reportedError.shape.kind,
    message: z.string(),
    count: z.number().int(),
    first_seen: momentField,
    last_seen: momentField,
    /** Places in the sources where the build's source maps are known, in the built files otherwise. */
    frames: z.array(
      z.object({
        file: z.string(),
        line: z.number().int(),
        column: z.number().int(),
        name: z.string().nullable(),
        is_source: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'FederationErrorGroup' });
export type ErrorGroupView = z.output<typeof errorGroup>;

const manage = 'federation.release.manage';
const appParams = z.object({ name: appName });

export const getAppHealth = defineContract({
  id: 'federation.getAppHealth',
  summary: 'How a version of an app does beside another one, in the last seven days',
  method: 'GET',
  path: '/api/federation/v1/apps/:name/health',
  permission: manage,
  params: appParams,
  query: z.object({
    /** What people get now, when left out. */
    version: z.string().max(100).optional(),
    before: z.string().max(100).optional(),
  }),
  response: appHealth,
  refusals: [{ status: 404, code: 'app_not_found', when: 'the site has no such app' }],
});

export const listAppErrors = defineContract({
  id: 'federation.listAppErrors',
  summary: 'Errors of a version, the most frequent first',
  method: 'GET',
  path: '/api/federation/v1/apps/:name/errors',
  permission: manage,
  params: appParams,
  query: z.object({ version: z.string().min(1).max(100) }),
  response: z.object({ groups: z.array(errorGroup) }),
});
