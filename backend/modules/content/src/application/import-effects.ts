import type { ContextKey, JsonObject } from '@lyceum/kernel';
import type { OlxPackage } from '@lyceum/olx';
import { Events, FileStore, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { PackageContent } from '../domain/package-content.ts';
import { storedFile } from '../domain/package-files.ts';
import { CourseImported } from '../events.ts';
import { type Asset, AssetStore } from './assets.ts';
import { isCourse } from './version-records.ts';

export interface ContentToPlace {
  readonly importId: string;
  readonly context: ContextKey;
  readonly author: string;
  readonly message: string;
  readonly content: PackageContent;
  readonly assets: readonly Asset[];
  readonly alongside: () => Promise<void>;
}

/** A text of more characters lies in the file store: a document of the store holds 16 MB. */
const longText = 2_000_000;

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

  /** Takes files over that are no text, or too long for a node. */
  async keepFiles({ documents, binaries }: Pick<OlxPackage, 'documents' | 'binaries'>): Promise<{
    readonly texts: ReadonlyMap<string, string>;
    readonly files: ReadonlyMap<string, JsonObject>;
  }> {
    const texts = new Map<string, string>();
    const files = new Map<string, JsonObject>();
    for (const [path, bytes] of binaries) files.set(path, await this.keep(bytes));
    for (const [path, text] of documents) {
      if (text.length <= longText) texts.set(path, text);
      else files.set(path, await this.keep(Buffer.from(text)));
    }
    return { texts, files };
  }

  private async keep(bytes: Uint8Array): Promise<JsonObject> {
    return storedFile(await this.files.putByHash('package-files', bytes));
  }
}
