import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** What this process does: `web` answers requests, `worker` delivers events and runs jobs, `all` does both. */
export type Role = 'web' | 'worker' | 'all';

/** Everything the environment decides, read once at start. `null` means that the embedded part is used. */
export abstract class Config {
  abstract readonly role: Role;
  abstract readonly host: string;
  abstract readonly port: number;
  /** The address people type, without a trailing slash; links in answers and mails begin with it. */
  abstract readonly publicUrl: string;
  /** Absolute path of the folder that holds everything this installation must not lose. */
  abstract readonly dataDir: string;
  abstract readonly mongodbUri: string | null;
  abstract readonly redisUrl: string | null;
  abstract readonly elasticsearchUrl: string | null;
  /** Begins the names of everything kept in Elasticsearch, so that installations can share one. */
  abstract readonly elasticsearchPrefix: string;
  abstract readonly s3: S3Settings | null;
  abstract readonly smtpUrl: string | null;
  /** Who mails are from, where nothing else is said: an address, or `Name <address>`. */
  abstract readonly mailFrom: string;
  /** The site has demo accounts and is for trying out; `LYCEUM_DEMO=off` says that it is for real use. */
  abstract readonly isDemo: boolean;
  abstract readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Number of proxies in front whose `X-Forwarded-*` headers are believed; 0 believes none. */
  abstract readonly trustedProxies: number;
}

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A setting that cannot be used. The message names the variable, what it holds and what was expected. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/**
 * Reads the configuration. An empty variable counts as absent.
 * Throws {@link ConfigError} listing every wrong variable at once.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => describe(issue, given)));
  const v = parsed.data;
  return {
    role: v.LYCEUM_ROLE,
    host: v.HOST,
    port: v.PORT,
    publicUrl: (v.LYCEUM_PUBLIC_URL ?? `http://localhost:${v.PORT}`).replace(/\/+$/, ''),
    dataDir: isAbsolute(v.LYCEUM_DATA) ? v.LYCEUM_DATA : resolve(v.LYCEUM_DATA),
    mongodbUri: v.MONGODB_URI ?? null,
    redisUrl: v.REDIS_URL ?? null,
    elasticsearchUrl: v.ELASTICSEARCH_URL ?? null,
    elasticsearchPrefix: v.ELASTICSEARCH_PREFIX,
    s3: s3Of(v),
    smtpUrl: v.SMTP_URL ?? null,
    mailFrom: v.LYCEUM_MAIL_FROM,
    isDemo: v.LYCEUM_DEMO === 'on',
    logLevel: v.LYCEUM_LOG,
    trustedProxies: v.LYCEUM_TRUSTED_PROXIES,
  };
}

const url = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (text) =>
        schemes.some((scheme) => text.startsWith(`${scheme}://`)) && (URL.canParse(text) || schemes[0] === 'mongodb'),
      `a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
      `a whole number from ${least} to ${most}`,
    )
    .transform(Number);

const matching = (pattern: RegExp, expected: string) => z.string().regex(pattern, expected);

const oneOf = <const T extends readonly string[]>(...values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

const variables = z.object({
  LYCEUM_ROLE: oneOf('web', 'worker', 'all').default('all'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8000),
  LYCEUM_PUBLIC_URL: url('http', 'https').optional(),
  LYCEUM_DATA: z.string().default('./data'),
  MONGODB_URI: url('mongodb', 'mongodb+srv').optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  ELASTICSEARCH_URL: url('http', 'https').optional(),
  ELASTICSEARCH_PREFIX: matching(/^[a-z][a-z0-9_]{0,40}$/, 'lower-case letters, digits and _').default('lyceum'),
  S3_ENDPOINT: url('http', 'https').optional(),
  S3_BUCKET: matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket').optional(),
  S3_REGION: matching(/^[a-z0-9-]{1,40}$/, 'the name of a region').default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  LYCEUM_MAIL_FROM: matching(
    /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'an e-mail address, or a name and an address as in Lyceum <noreply@example.org>',
  ).default('Lyceum <noreply@localhost>'),
  LYCEUM_DEMO: oneOf('on', 'off').default('on'),
  LYCEUM_LOG: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  LYCEUM_TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
});

type Variables = z.infer<typeof variables>;

/** A store of files needs more than an address: what is missing is named like what is wrong. */
const environment = variables.superRefine((given, context) => {
  if (!given.S3_ENDPOINT) return;
  for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
    if (!given[name])
      context.addIssue({ code: 'custom', path: [name], message: 'a value, because S3_ENDPOINT is set' });
});

function s3Of(v: Variables): S3Settings | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = v;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

function describe(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const name = String(issue.path[0]);
  if (given[name] === undefined) return `${name} is not set; expected ${issue.message}`;
  return `${name} is ${JSON.stringify(withoutPassword(String(given[name])))}; expected ${issue.message}`;
}

function withoutPassword(text: string): string {
  return text.replace(/(:\/\/[^/:@]*):[^@]*@/, '$1:***@');
}
