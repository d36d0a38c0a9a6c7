import { accessibilityFile, checkBuild, publishBuild } from '@lyceum/contracts/federation';
import { z } from 'zod';
import type { BuildToSend } from './read-build.ts';
import { CommandRefused } from './refusal.ts';
import { askSite, type Site } from './site.ts';

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
  const { isGood, status, body } = await askSite(site, {
    path: path.replace(':name', build.name),
    ...(channel !== null && { query: { channel } }),
    body: formOf(build),
  });
  if (isGood) {
    const { version, findings } = taken.parse(body);
    return { version, findings: findings.map(lineOf) };
  }
  const { detail = `${site.url} answered ${status}`, findings } = refused.catch({ findings: [] }).parse(body);
  throw new CommandRefused([...findings.map(lineOf), `${build.name} was refused: ${detail}`].join('\n'));
}

function formOf({ files, report }: BuildToSend): FormData {
  const form = new FormData();
  for (const [path, content] of report ? [...files, [accessibilityFile, report] as const] : files)
    form.append(path, new Blob([content]), path);
  return form;
}

const lineOf = ({ severity, gate, message, mend }: z.output<typeof finding>): string =>
  `${severity.padEnd(8)} ${gate.padEnd(13)} ${message}${mend ? `\n${' '.repeat(23)}${mend}` : ''}`;
