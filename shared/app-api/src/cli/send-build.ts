import { checkBuild, publishBuild } from '@lyceum/contracts/federation';
import { z } from 'zod';
import type { BuildToSend } from './read-build.ts';
import { CommandRefused } from './refusal.ts';

export interface Site {
  readonly url: string;
  readonly token: string;
}

interface BuildToDeliver {
  readonly build: BuildToSend;
  readonly site: Site;
  /** Where it is published; null asks for the report only. */
  readonly channel: string | null;
}

interface Delivery {
  readonly version: string;
  /** A line each. */
  readonly findings: readonly string[];
}

/** The longest a site may take: publishing is a matter of seconds. */
const timeoutMs = 60_000;

/** Any words: a newer site may know more gates. */
const finding = z.object({
  gate: z.string(),
  severity: z.string(),
  message: z.string(),
  mend: z.string().optional(),
});
const taken = z.object({ version: z.string(), findings: z.array(finding) });
const refused = z.object({ detail: z.string().optional(), findings: z.array(finding).default([]) });

export async function sendBuild({ build, site, channel }: BuildToDeliver): Promise<Delivery> {
  const { path } = channel === null ? checkBuild : publishBuild;
  const address = new URL(path.replace(':name', build.name), site.url);
  if (channel !== null) address.searchParams.set('channel', channel);
  const answer = await post(address, build, site);
  const body: unknown = await answer.json().catch(() => ({}));
  if (answer.ok) {
    const { version, findings } = taken.parse(body);
    return { version, findings: findings.map(lineOf) };
  }
  const { detail = `${site.url} answered ${answer.status}`, findings } = refused.catch({ findings: [] }).parse(body);
  throw new CommandRefused([...findings.map(lineOf), `${build.name} was refused: ${detail}`].join('\n'));
}

function post(address: URL, { files }: BuildToSend, { url, token }: Site): Promise<Response> {
  const body = new FormData();
  for (const [path, content] of files) body.append(path, new Blob([content]), path);
  const headers = { 'x-lyceum-token': token };
  return fetch(address, { method: 'POST', body, headers, signal: AbortSignal.timeout(timeoutMs) }).catch((error) => {
    throw new CommandRefused(`${url} cannot be reached: ${reasonOf(error)}`);
  });
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

const lineOf = ({ severity, gate, message, mend }: z.output<typeof finding>): string =>
  `${severity.padEnd(8)} ${gate.padEnd(10)} ${message}${mend ? `\n${' '.repeat(20)}${mend}` : ''}`;
