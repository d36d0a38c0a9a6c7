import { z } from 'zod';
import { mongodbAddress, siteAddress, url } from './addresses.ts';

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
  HOST: matching(/^[A-Za-z0-9.:_-]+$/, 'a name or an address of this machine').default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8000),
  LYCEUM_PUBLIC_URL: siteAddress.optional(),
  LYCEUM_DATA: z.string().default('./data'),
  MONGODB_URI: mongodbAddress.optional(),
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
    /^(?:[^<>\r\n]+ <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/,
    'an e-mail address, or a name and an address as in Lyceum <noreply@example.org>',
  ).default('Lyceum <noreply@localhost>'),
  LYCEUM_DEMO: oneOf('on', 'off').default('on'),
  LYCEUM_LOG: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  LYCEUM_TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
});

export type Variables = z.infer<typeof variables>;

export const variableNames: readonly string[] = Object.keys(variables.shape);

/** What each of these says is about the engine that another one names, and has no effect without it. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  S3_ENDPOINT: ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_REGION'],
  ELASTICSEARCH_URL: ['ELASTICSEARCH_PREFIX'],
};
const neededWith = { S3_ENDPOINT: ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] };

interface Wrong {
  readonly name: string;
  readonly expected: string;
}

/** Reads the variables; each is looked at even where another one is wrong. */
export function readVariables(given: Readonly<Record<string, string>>): Variables | readonly Wrong[] {
  const parsed = variables.safeParse(given);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), expected: message }));
  const problems = [...wrong, ...incomplete(given)];
  return parsed.success && problems.length === 0 ? parsed.data : problems;
}

/** What is missing beside what is set is named like what is wrong. */
function incomplete(given: Readonly<Record<string, string>>): Wrong[] {
  const without = Object.entries(partsOf).flatMap(([name, parts]) => {
    const part = parts.find((one) => given[one] !== undefined);
    return part && given[name] === undefined ? [{ name, expected: `a value, because ${part} is set` }] : [];
  });
  const needed = Object.entries(neededWith).flatMap(([name, parts]) =>
    given[name] === undefined ? [] : parts.filter((part) => given[part] === undefined).map((part) => ({ part, name })),
  );
  const { LYCEUM_ROLE: role = 'all', MONGODB_URI: shared } = given;
  // The embedded store is one process's own: nobody else would do the other half of the work.
  const alone =
    (role === 'web' || role === 'worker') && shared === undefined
      ? [{ name: 'MONGODB_URI', expected: `a value, because LYCEUM_ROLE is ${role}` }]
      : [];
  return [
    ...without,
    ...alone,
    ...needed.map(({ part, name }) => ({ name: part, expected: `a value, because ${name} is set` })),
  ];
}
