import type { Readable } from 'node:stream';
import { type ContextKey, courseRunKey, InvalidKey, libraryKey } from '@lyceum/kernel';
import { type OlxPackage, UnreadablePackage } from '@lyceum/olx';
import { Injectable } from '@nestjs/common';
import { RefusedArchive } from '../domain/archive-rules.ts';
import { type ImportNote, type ImportReport, importReport, isUnderstoodFile } from '../domain/import-report.ts';
import { packageContent, sourceContext } from '../domain/package-content.ts';
import { Archives, type OpenedArchive } from './archives.ts';
import { ImportAssets } from './import-assets.ts';
import { ImportEffects } from './import-effects.ts';
import { ImportRefused } from './import-refused.ts';
import { PlaceImport } from './place-import.ts';
import { readArchive } from './read-archive.ts';
import type { ImportStep } from './transfers.ts';

export interface ArchiveToImport {
  readonly importId: string;
  readonly content: Readable;
  readonly bytes: number;
  /** The course run to import into; null for the one that the package names. */
  readonly target: ContextKey | null;
  /** User name. */
  readonly author: string;
  readonly message: string;
  /** May the author replace the content of this course run or library, which is there already? */
  readonly mayReplace: (context: ContextKey) => Promise<boolean>;
  readonly progress: (step: ImportStep, done: number) => Promise<void>;
  /** Further writes together with the import. */
  readonly alongside?: (imported: Imported) => Promise<void>;
}

export interface Imported {
  readonly context: ContextKey;
  readonly report: ImportReport;
}

/** Makes an OLX archive the content of a course run: a new one, or one commit more of one that is there. */
@Injectable()
export class ImportCourse {
  constructor(
    private readonly archives: Archives,
    private readonly importAssets: ImportAssets,
    private readonly placeImport: PlaceImport,
    private readonly effects: ImportEffects,
  ) {}

  /** Throws {@link ImportRefused}. */
  async execute(archive: ArchiveToImport): Promise<Imported> {
    await archive.progress('unpacking', 0.05);
    const opened = await refusing(() => this.archives.open(archive.content, archive.bytes));
    try {
      return await this.take(archive, opened);
    } finally {
      await opened.dispose();
    }
  }

  private async take(archive: ArchiveToImport, opened: OpenedArchive): Promise<Imported> {
    await archive.progress('verifying', 0.2);
    const { olx, assets: files, ignoredAssets } = await refusing(() => readArchive(opened));
    const context = archive.target ?? ownContext(olx);
    if (olx.kind !== kindOf(context))
      throw new ImportRefused('wrong_kind', `The archive is a ${olx.kind}; it cannot become the content of ${context}`);
    if (!(await archive.mayReplace(context)))
      throw new ImportRefused('not_allowed', `${context} is there already, and you may not edit it`);
    await archive.progress('updating', 0.3);
    const { assets, notes } = await this.importAssets.execute({
      context,
      files,
      details: olx.assetDetails,
      progress: (done) => archive.progress('updating', 0.3 + done * 0.5),
    });
    const { texts, files: stored } = await this.effects.keepFiles(olx);
    const content = packageContent({ ...olx, documents: texts }, context, stored);
    const report = importReport({
      olx: olx.report,
      draft: content.draft.top,
      published: content.published.top,
      assets: assets.length,
      keptFiles: [...content.draft.files.keys()].filter((path) => !isUnderstoodFile(path)),
      notes: [
        ...(olx.kind === 'library' ? [libraryNote(context)] : []),
        ...notes,
        ...ignoredAssets.map(ignoredNote),
        ...content.orphans.map(orphanNote),
      ],
    });
    const imported = { context, report };
    await archive.progress('updating', 0.85);
    await this.placeImport.execute({
      context,
      importId: archive.importId,
      author: archive.author,
      message: archive.message,
      content,
      assets,
      alongside: async () => archive.alongside?.(imported),
    });
    return imported;
  }
}

function ownContext(olx: OlxPackage): ContextKey {
  const key = sourceContext(olx);
  try {
    return olx.kind === 'library' ? libraryKey(key) : courseRunKey(key);
  } catch (error) {
    if (!(error instanceof InvalidKey)) throw error;
    throw new ImportRefused(
      'invalid_key',
      `The package calls itself ${key}, which cannot be a key; name the course run to import into`,
    );
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedArchive) throw new ImportRefused(error.code, error.message);
    if (error instanceof UnreadablePackage)
      throw new ImportRefused(
        'unreadable_package',
        `${error.message} (${error.file}${error.line === null ? '' : `, line ${error.line}`})`,
      );
    throw error;
  }
}

function kindOf(context: ContextKey): OlxPackage['kind'] {
  return context.startsWith('library-v1:') ? 'library' : 'course';
}

function libraryNote(context: ContextKey): ImportNote {
  const message = `${context} is kept with all its blocks and can be exported; lists of libraries do not show it yet`;
  return { severity: 'info', code: 'library_kept', message, file: null, line: null };
}

function ignoredNote(path: string): ImportNote {
  const message = `static/${path} is left behind by an operating system or editor and is no file of the course`;
  return { severity: 'info', code: 'ignored_file', message, file: `static/${path}`, line: null };
}

function orphanNote({ block }: { readonly block: { readonly type: string; readonly id: string } }): ImportNote {
  const message = `The draft ${block.type}/${block.id} has no place in the course; it is kept and will be in an export`;
  return { severity: 'warning', code: 'draft_without_place', message, file: null, line: null };
}
