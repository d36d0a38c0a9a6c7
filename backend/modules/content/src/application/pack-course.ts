import type { Readable } from 'node:stream';
import type { ContextKey } from '@lyceum/kernel';
import { writePackage } from '@lyceum/olx';
import { FileStore } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { assetDetails } from '../domain/asset-details.ts';
import type { ExportedPackage } from '../domain/exported-package.ts';
import type { PackedFile } from './archives.ts';
import { AssetStore, Assets } from './assets.ts';

type Source = Omit<PackedFile, 'path'>;

/** Finds the files of a package. Those that lie in the file store are opened when their turn comes. */
@Injectable()
export class PackCourse {
  constructor(
    private readonly store: AssetStore,
    private readonly assets: Assets,
    private readonly files: FileStore,
  ) {}

  async execute(context: ContextKey, { olx, stored, assetDetails: imported }: ExportedPackage): Promise<PackedFile[]> {
    const assets = await this.store.all(context);
    const sources = new Map<Uint8Array, Source>();
    // An empty stand-in of its own for each stored file: the writer gives it a path, and it leads back to the file.
    const standIn = (source: Source): Uint8Array => {
      const bytes = new Uint8Array();
      sources.set(bytes, source);
      return bytes;
    };
    const written = writePackage({
      ...olx,
      assetDetails: assetDetails(assets, imported),
      assets: new Map(
        assets.map((asset) => [asset.path, standIn({ bytes: asset.bytes, open: () => this.assets.open(asset) })]),
      ),
      binaries: new Map(
        [...stored].map(([path, file]) => [path, standIn({ bytes: file.bytes, open: () => this.open(file) })]),
      ),
    });
    return [...written].map(([path, content]) => ({
      path,
      ...(sources.get(content) ?? { bytes: content.length, open: async () => content }),
    }));
  }

  private open({ sha256 }: { readonly sha256: string }): Promise<Readable> {
    return this.files.read(`package-files/${sha256.slice(0, 2)}/${sha256}`);
  }
}
