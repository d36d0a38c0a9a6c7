import { type BuildRecord, buildRecord } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { isRefused } from '../domain/gates/check-build.ts';
import type { Finding } from '../domain/gates/finding.ts';
import { integrityOf, versionOf } from './app-build.ts';
import { ChangeRelease } from './change-release.ts';
import { BuildRegistry, Signing } from './ports.ts';
import { SiteForGates } from './site-for-gates.ts';

export interface BuildToPublish {
  /** Path inside the build → content; `build.json` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Refused unless the build is of this app: what the publisher's token is for. */
  readonly app: string | null;
  readonly channel: string;
  readonly by: string;
}

export type PublishOutcome =
  | { readonly ok: true; readonly name: string; readonly version: string; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly refusal: PublishRefusal; readonly findings: readonly Finding[] };

export interface PublishRefusal {
  readonly code: 'not_a_build' | 'other_app' | 'altered' | 'gates';
  readonly detail: string;
}

/** Takes a build into the registry and puts it into a channel, unless its files or the gates speak against it. */
@Injectable()
export class PublishBuild {
  constructor(
    private readonly registry: BuildRegistry,
    private readonly signing: Signing,
    private readonly site: SiteForGates,
    private readonly release: ChangeRelease,
  ) {}

  async execute({ files, app, channel, by }: BuildToPublish): Promise<PublishOutcome> {
    const record = recordIn(files);
    if (typeof record === 'string') return refused('not_a_build', record);
    if (app !== null && app !== record.name)
      return refused('other_app', `The token is for ${app}, not ${record.name}.`);
    const alteration = alterationIn(record, files);
    if (alteration) return refused('altered', alteration);
    const findings = await this.site.check(record);
    if (isRefused(findings)) return refused('gates', 'The build would break the site; the report says how.', findings);
    const version = versionOf(record);
    await this.#keep(record, version, files, by);
    await this.release.move({ name: record.name, channel, to: version, act: 'publish', by, reason: '' });
    return { ok: true, name: record.name, version, findings };
  }

  /** Files first: a build that the registry knows is whole. */
  async #keep(record: BuildRecord, version: string, files: ReadonlyMap<string, Uint8Array>, by: string): Promise<void> {
    const { name } = record;
    if (await this.registry.find(name, version)) return;
    for (const path of Object.keys(record.files)) {
      const bytes = files.get(path);
      if (bytes) await this.registry.putFile({ name, version, path }, bytes);
    }
    const signed = JSON.stringify(record);
    const signature = await this.signing.sign(signed);
    await this.registry.add({
      name,
      version,
      record,
      signed,
      signature,
      publishedBy: by,
      publishedAt: this.site.now(),
    });
  }
}

function recordIn(files: ReadonlyMap<string, Uint8Array>): BuildRecord | string {
  const bytes = files.get('build.json');
  if (!bytes) return 'There is no build.json; publish the folder that the build wrote.';
  try {
    const parsed = buildRecord.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `build.json: ${issue?.path.join('.')} ${issue?.message}`;
  } catch {
    return 'build.json is not JSON.';
  }
}

/** The files must be those that the record lists, to the byte. */
function alterationIn(record: BuildRecord, files: ReadonlyMap<string, Uint8Array>): string | null {
  for (const [path, { integrity }] of Object.entries(record.files)) {
    const bytes = files.get(path);
    if (!bytes) return `${path} is missing.`;
    if (integrityOf(bytes) !== integrity) return `${path} is not the file that was built.`;
  }
  return null;
}

const refused = (code: PublishRefusal['code'], detail: string, findings: readonly Finding[] = []): PublishOutcome => ({
  ok: false,
  refusal: { code, detail },
  findings,
});
