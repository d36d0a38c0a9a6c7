import type { Readable } from 'node:stream';
import type { ContextKey } from '@lyceum/kernel';
import { Clock, FileStore } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { assetName } from '../domain/asset-name.ts';
import { mediaTypeOf } from '../domain/media-type.ts';

/** A file of a course run. Its bytes lie in the file store under their hash: equal files are kept once. */
export interface Asset {
  readonly context: ContextKey;
  readonly name: string;
  /** Path below `static/` of a package. */
  readonly path: string;
  readonly displayName: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Only those who may see the course may fetch it. */
  readonly isLocked: boolean;
  readonly addedAt: Date;
}

export interface AssetPage {
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
  readonly sort: 'addedAt' | 'displayName';
  readonly isAscending: boolean;
  readonly search: string | null;
  /** Only files that this holds for. */
  readonly isWanted?: (asset: Asset) => boolean;
}

export abstract class AssetStore {
  abstract find(context: ContextKey, name: string): Promise<Asset | null>;
  abstract list(
    context: ContextKey,
    page: AssetPage,
  ): Promise<{ readonly assets: readonly Asset[]; readonly count: number }>;
  abstract all(context: ContextKey): Promise<readonly Asset[]>;
  /** Adds files, replacing those of the same name. */
  abstract save(assets: readonly Asset[]): Promise<void>;
  abstract lock(context: ContextKey, name: string, isLocked: boolean): Promise<Asset | null>;
  abstract remove(context: ContextKey, name: string): Promise<boolean>;
}

export interface NewAsset {
  readonly context: ContextKey;
  /** Path below `static/`; the name is made from it. */
  readonly path: string;
  readonly displayName?: string | undefined;
  readonly contentType?: string | undefined;
  readonly isLocked?: boolean | undefined;
  readonly content: Readable | Uint8Array;
}

/** Files of course runs: keeping, finding, reading. */
@Injectable()
export class Assets {
  constructor(
    private readonly store: AssetStore,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Keeps the bytes and says what the asset will be; nobody sees it before it is saved. */
  async prepare({ context, path, content, ...given }: NewAsset): Promise<Asset> {
    const { bytes, sha256 } = await this.files.putByHash('assets', content);
    return {
      context,
      name: assetName(path),
      path,
      displayName: given.displayName ?? path.slice(path.lastIndexOf('/') + 1),
      contentType: given.contentType ?? mediaTypeOf(path),
      bytes,
      sha256,
      isLocked: given.isLocked ?? false,
      addedAt: this.clock.now(),
    };
  }

  async add(asset: NewAsset): Promise<Asset> {
    const prepared = await this.prepare(asset);
    await this.store.save([prepared]);
    return prepared;
  }

  find(context: ContextKey, name: string): Promise<Asset | null> {
    return this.store.find(context, name);
  }

  list(context: ContextKey, page: AssetPage): ReturnType<AssetStore['list']> {
    return this.store.list(context, page);
  }

  /** Null when there is no such file. */
  lock(context: ContextKey, name: string, isLocked: boolean): Promise<Asset | null> {
    return this.store.lock(context, name, isLocked);
  }

  /** Takes a file out of a course run; its bytes stay, since exports and other runs may have them. */
  remove(context: ContextKey, name: string): Promise<boolean> {
    return this.store.remove(context, name);
  }

  open({ sha256 }: Asset, range?: { start: number; end: number }): Promise<Readable> {
    return this.files.read(keyOf(sha256), range);
  }

  /** Gives another course run the same files, without copying a byte. */
  async share(from: ContextKey, to: ContextKey): Promise<void> {
    const assets = await this.store.all(from);
    if (assets.length > 0) await this.store.save(assets.map((asset) => ({ ...asset, context: to })));
  }
}

function keyOf(sha256: string): string {
  return `assets/${sha256.slice(0, 2)}/${sha256}`;
}
