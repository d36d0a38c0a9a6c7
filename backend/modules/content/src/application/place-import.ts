import type { ContextKey, JsonObject } from '@lyceum/kernel';
import { Events, FileStore, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { readTree } from '../domain/content-tree.ts';
import { diffTrees } from '../domain/diff.ts';
import { newVersion } from '../domain/new-version.ts';
import type { PackageContent } from '../domain/package-content.ts';
import { storedFile } from '../domain/package-files.ts';
import type { WrittenVersion } from '../domain/workspace.ts';
import { CourseImported } from '../events.ts';
import { type Asset, AssetStore } from './assets.ts';
import { BeginCourseRun } from './begin-course-run.ts';
import { CommitChanges, isCourse, type Versions } from './commit-changes.ts';
import { sources } from './course-trees.ts';
import { ImportRefused } from './import-refused.ts';
import { Hashing } from './ports.ts';

export interface ContentToPlace {
  readonly importId: string;
  readonly context: ContextKey;
  readonly author: string;
  readonly message: string;
  readonly content: PackageContent;
  readonly assets: readonly Asset[];
  readonly alongside: () => Promise<void>;
}

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

/** What goes with the new content of a course run. */
@Injectable()
export class ImportEffects {
  constructor(
    private readonly assets: AssetStore,
    private readonly events: Events,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  async write({ context, importId, author, assets, alongside }: ContentToPlace, blocks: number): Promise<void> {
    await this.assets.save(assets);
    if (isCourse(context))
      await this.events.add(
        CourseImported,
        { courseRun: context, importId, importedBy: author, blocks },
        { orderKey: context },
      );
    await alongside();
  }

  /** When the content was there already. */
  alone(to: ContentToPlace, blocks: number): Promise<void> {
    return this.unitOfWork.run(() => this.write(to, blocks));
  }

  /** Takes files over that are no text. */
  async keepBinaries(binaries: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, JsonObject>> {
    const kept = new Map<string, JsonObject>();
    for (const [path, bytes] of binaries)
      kept.set(path, storedFile(await this.files.putByHash('package-files', bytes)));
    return kept;
  }
}
