import type { BuildRecord } from '@lyceum/contracts/federation';
import { Clock } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { Finding } from '../domain/gates/finding.ts';
import { versionOf } from './app-build.ts';
import { ChangeRelease } from './change-release.ts';
import { type BuildToExamine, ExamineBuild, type PublishRefusal } from './examine-build.ts';
import { BuildRegistry, Signing } from './ports.ts';

export interface BuildToPublish extends BuildToExamine {
  readonly channel: string;
  readonly by: string;
}

export type PublishOutcome =
  | { readonly ok: true; readonly name: string; readonly version: string; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly refusal: PublishRefusal; readonly findings: readonly Finding[] };

interface BuildToKeep {
  readonly record: BuildRecord;
  readonly version: string;
  readonly findings: readonly Finding[];
  readonly by: string;
}

/** A larger one would take a server long to read, for a frame or two of an error. */
const maxMapBytes = 6 * 1024 * 1024;

/** Takes a build into the registry and puts it into a channel, unless its files or the gates speak against it. */
@Injectable()
export class PublishBuild {
  constructor(
    private readonly registry: BuildRegistry,
    private readonly signing: Signing,
    private readonly examine: ExamineBuild,
    private readonly release: ChangeRelease,
    private readonly clock: Clock,
  ) {}

  async execute({ files, app, channel, by }: BuildToPublish): Promise<PublishOutcome> {
    const examined = await this.examine.execute({ files, app });
    if (!examined.ok) return examined;
    const { record, findings } = examined;
    const version = versionOf(record);
    await this.#keep({ record, version, findings, by }, files);
    const { name } = record;
    const moved = await this.release.move({ name, channel, to: version, act: 'publish', by, reason: '' });
    if (!moved.ok) return { ok: false, refusal: { code: moved.refusal, detail: moved.detail }, findings };
    return { ok: true, name, version, findings };
  }

  /** Files first: a build that the registry knows is whole. */
  async #keep({ record, version, findings, by }: BuildToKeep, files: BuildToPublish['files']): Promise<void> {
    const { name } = record;
    if (await this.registry.find(name, version)) return this.registry.noteFindings(name, version, findings);
    for (const path of Object.keys(record.files)) {
      const bytes = files.get(path);
      if (bytes) await this.registry.putFile({ name, version, path }, bytes);
      const map = files.get(`${path}.map`);
      if (map && map.length <= maxMapBytes) await this.registry.putSourceMap({ name, version, path }, map);
    }
    const signed = JSON.stringify(record);
    const signature = await this.signing.sign(signed);
    await this.registry.add({
      name,
      version,
      record,
      signed,
      signature,
      findings,
      publishedBy: by,
      publishedAt: this.clock.now(),
    });
  }
}
