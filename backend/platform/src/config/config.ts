import { isAbsolute, resolve } from 'node:path';
import { withoutSecrets } from './addresses.ts';
import { misspelt } from './misspelt.ts';
import { readVariables, type Variables, variableNames } from './variables.ts';

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
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value) given[name] = value;
  const unread = misspelt(given, variableNames).map(
    ({ name, meant }) => `${name} is set, but nothing reads it; expected ${meant}`,
  );
  const v = readVariables(given);
  if (!isRead(v)) throw new ConfigError([...v.map((wrong) => describe(wrong, given)), ...unread]);
  if (unread.length > 0) throw new ConfigError(unread);
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

const isRead = (read: ReturnType<typeof readVariables>): read is Variables => !Array.isArray(read);

function describe(
  { name, expected }: { name: string; expected: string },
  given: Readonly<Record<string, string>>,
): string {
  const found = given[name];
  if (found === undefined) return `${name} is not set; expected ${expected}`;
  return `${name} is ${JSON.stringify(withoutSecrets(found))}; expected ${expected}`;
}
