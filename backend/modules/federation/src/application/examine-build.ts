import { type BuildRecord, buildRecord } from '@lyceum/contracts/federation';
import { Injectable } from '@nestjs/common';
import { type Finding, isRefused } from '../domain/gates/finding.ts';
import { accessibilitySeen } from './accessibility-seen.ts';
import { integrityOf, versionOf } from './app-build.ts';
import { SiteForGates } from './site-for-gates.ts';
import { WithdrawalStore, whyWithdrawn } from './withdrawal-store.ts';

export interface BuildToExamine {
  /** Path inside the build → content; `build.json` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Refused unless the build is of this app: what the publisher's token is for. */
  readonly app: string | null;
}

export type Examination =
  | { readonly ok: true; readonly record: BuildRecord; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly refusal: PublishRefusal; readonly findings: readonly Finding[] };

export interface PublishRefusal {
  readonly code: 'not_a_build' | 'other_app' | 'altered' | 'withdrawn' | 'gates' | 'paused';
  readonly detail: string;
}

/** Whether a build may be published on this site, without publishing it: its form, its files, the gates. */
@Injectable()
export class ExamineBuild {
  constructor(
    private readonly site: SiteForGates,
    private readonly withdrawals: WithdrawalStore,
  ) {}

  async execute({ files, app }: BuildToExamine): Promise<Examination> {
    const record = recordIn(files);
    if (typeof record === 'string') return refused('not_a_build', record);
    if (app !== null && app !== record.name)
      return refused('other_app', `The build is of ${record.name}, and this is for ${app}.`);
    const alteration = alterationIn(record, files);
    if (alteration) return refused('altered', alteration);
    const { name } = record;
    const version = versionOf(record);
    const withdrawal = await this.withdrawals.standing(name, version);
    if (withdrawal) return refused('withdrawn', whyWithdrawn({ name, version, ...withdrawal }));
    const seen = accessibilitySeen(files, { name, version });
    if (typeof seen === 'string') return refused('not_a_build', seen);
    const findings = await this.site.check(record, seen);
    if (isRefused(findings)) return refused('gates', 'The build would break the site; the report says how.', findings);
    return { ok: true, record, findings };
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

const refused = (code: PublishRefusal['code'], detail: string, findings: readonly Finding[] = []): Examination => ({
  ok: false,
  refusal: { code, detail },
  findings,
});
