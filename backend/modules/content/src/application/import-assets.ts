import type { ContextKey, JsonObject } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { assetName } from '../domain/asset-name.ts';
import { isObject, textIn } from '../domain/field-reading.ts';
import type { ImportNote } from '../domain/import-report.ts';
import { isMediaType } from '../domain/media-type.ts';
import type { ArchivedFile } from './archives.ts';
import { type Asset, Assets } from './assets.ts';

export interface AssetsOfPackage {
  readonly context: ContextKey;
  /** By path below `static/`. */
  readonly files: ReadonlyMap<string, ArchivedFile>;
  /** What `policies/assets.json` says of them. */
  readonly details: JsonObject | null;
  readonly progress: (done: number) => Promise<void>;
}

/** Each file waits for the disk; several wait together. */
const atOnce = 8;

/** Takes the bytes of a package's files over; nobody sees them before the assets are saved. */
@Injectable()
export class ImportAssets {
  constructor(private readonly assets: Assets) {}

  async execute(of: AssetsOfPackage): Promise<{ readonly assets: readonly Asset[]; readonly notes: ImportNote[] }> {
    const prepared = new Map<string, Asset>();
    const notes: ImportNote[] = [];
    const files = [...of.files];
    for (let done = 0; done < files.length; done += atOnce) {
      const some = files.slice(done, done + atOnce);
      const assets = await Promise.all(some.map(([path, file]) => this.prepare(path, file, of)));
      for (const asset of assets) {
        const other = prepared.get(asset.name);
        if (other && other.sha256 !== asset.sha256) notes.push(nameTaken(other, asset.path));
        prepared.set(asset.name, asset);
      }
      await of.progress((done + some.length) / files.length);
    }
    return { assets: [...prepared.values()], notes };
  }

  private prepare(path: string, file: ArchivedFile, { context, details }: AssetsOfPackage): Promise<Asset> {
    return this.assets.prepare({ ...detailsOf(path, details), context, path, content: file.open() });
  }
}

function detailsOf(path: string, details: JsonObject | null) {
  const found = details?.[path] ?? details?.[assetName(path)];
  if (!isObject(found)) return {};
  const contentType = textIn(found, 'contentType');
  return {
    displayName: textIn(found, 'displayname') ?? undefined,
    contentType: contentType !== null && isMediaType(contentType) ? contentType : undefined,
    isLocked: found['locked'] === true,
  };
}

function nameTaken({ path, name }: Asset, by: string): ImportNote {
  const message = `static/${path} and static/${by} both get the name ${name}; the later one holds`;
  return { severity: 'error', code: 'asset_name_taken', message, file: `static/${path}`, line: null };
}
