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
  abstract readonly s3Endpoint: string | null;
  abstract readonly smtpUrl: string | null;
  abstract readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Number of proxies in front whose `X-Forwarded-*` headers are believed; 0 believes none. */
  abstract readonly trustedProxies: number;
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
  const parsed = variables.safeParse(given);
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
    s3Endpoint: v.S3_ENDPOINT ?? null,
    smtpUrl: v.SMTP_URL ?? null,
    logLevel: v.LYCEUM_LOG,
    trustedProxies: v.LYCEUM_TRUSTED_PROXIES,
  };
}

const url = (...schemes: string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) || schemes[0] === 'mongodb', 'a URL')
    .refine(
      (text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)),
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
  S3_ENDPOINT: url('http', 'https').optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  LYCEUM_LOG: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  LYCEUM_TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
});

function describe(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const name = String(issue.path[0]);
  return `${name} is ${JSON.stringify(withoutPassword(String(given[name])))}; expected ${issue.message}`;
}

function withoutPassword(text: string): string {
  return text.replace(/(:\/\/[^/:@]*):[^@]*@/, '$1:***@');
}
