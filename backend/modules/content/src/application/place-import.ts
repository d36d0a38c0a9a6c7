import { Injectable } from '@nestjs/common';
import { readTree } from '../domain/content-tree.ts';
import { diffTrees } from '../domain/diff.ts';
import { textIn } from '../domain/field-reading.ts';
import { newVersion } from '../domain/new-version.ts';
import type { WrittenVersion } from '../domain/workspace.ts';
import { BeginCourseRun } from './begin-course-run.ts';
import { CommitChanges } from './commit-changes.ts';
import { sources } from './course-trees.ts';
import { type ContentToPlace, ImportEffects } from './import-effects.ts';
import { ImportRefused } from './import-refused.ts';
import { Hashing } from './ports.ts';
import type { Versions } from './version-records.ts';

/** Writes what an archive holds, all of it in one unit of work. */
@Injectable()
export class PlaceImport {
  constructor(
    private readonly begin: BeginCourseRun,
    private readonly commits: CommitChanges,
    private readonly effects: ImportEffects,
    private readonly hashing: Hashing,
  ) {}

  /** Throws {@link ImportRefused}. */
  async execute(to: ContentToPlace): Promise<void> {
    const digest = (text: string) => this.hashing.digest(text);
    const draft = newVersion(to.content.draft, digest);
    const published = newVersion(to.content.published, digest);
    refuseLargeBlocks(draft, published);
    if (!(await this.create(to, draft, published))) await this.replace(to, draft, published);
  }

  /** False when the course run is there already. */
  private async create(to: ContentToPlace, draft: WrittenVersion, published: WrittenVersion): Promise<boolean> {
    const { context, author, message } = to;
    const alongside = () => this.effects.write(to, draft.created.size);
    const begun = await this.begin.execute({ context, author, message, source: 'import', draft, published, alongside });
    return begun.ok;
  }

  private async replace(to: ContentToPlace, draft: WrittenVersion, published: WrittenVersion): Promise<void> {
    const { context, author, message } = to;
    const after = readTree(context, draft.root, sources(draft.created));
    const decide = (before: Versions) =>
      ({
        ok: true,
        draft,
        published,
        touched: diffTrees(before.draft, after).blocks.map(({ usageKey }) => usageKey),
      }) as const;
    const alongside = () => this.effects.write(to, after.places.size);
    const committed = await this.commits.execute({ context, author, message, action: 'import', decide, alongside });
    if (!committed.ok) throw new ImportRefused(committed.refusal, `${context} is being edited; import again`);
    if (committed.commit === null) await this.effects.alone(to, after.places.size);
  }
}

/** Characters of one text of a block; a document of the store holds 16 MB. */
const largestText = 4_000_000;

function refuseLargeBlocks(...versions: readonly WrittenVersion[]): void {
  for (const { created } of versions)
    for (const { type, fields } of created.values()) {
      const large = Object.entries(fields).find(([, value]) => typeof value === 'string' && value.length > largestText);
      if (!large) continue;
      const title = textIn(fields, 'display_name') ?? 'without a title';
      throw new ImportRefused('block_too_large', `The ${type} "${title}" holds more than 4 million characters`);
    }
}
