import type { Readable } from 'node:stream';
import { type ContextKey, isCourseRunKey, libraryKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { readAssetKey } from '../domain/asset-name.ts';
import { type ByteRange, readRange } from '../domain/byte-range.ts';
import { type Handling, handlingOf } from '../domain/media-type.ts';
import { type Asset, AssetStore, Assets } from './assets.ts';
import { CourseAuthors, LockedAssetReaders } from './course-access.ts';

export interface AssetRequest {
  /** `asset-v1:Org+Number+Run+type@asset+block@name` */
  readonly key: string;
  readonly principal: Principal | null;
  readonly range: string | undefined;
  /** Value of `If-None-Match`. */
  readonly knownTags: string | undefined;
}

export type ServedAsset =
  | { readonly ok: false; readonly refusal: 'asset_not_found' }
  | { readonly ok: false; readonly refusal: 'asset_locked' }
  | { readonly ok: false; readonly refusal: 'range_not_satisfiable'; readonly size: number }
  | {
      readonly ok: true;
      readonly asset: Asset;
      readonly handling: Handling;
      readonly tag: string;
      /** Null when the caller has these bytes already. */
      readonly part: { readonly range: ByteRange | null; open(): Promise<Readable> } | null;
    };

/** Gives the bytes of a course's file to those who may have them. */
@Injectable()
export class ServeAsset {
  constructor(
    private readonly store: AssetStore,
    private readonly assets: Assets,
    private readonly authors: CourseAuthors,
    private readonly readers: LockedAssetReaders,
  ) {}

  async execute({ key, principal, range: rangeText, knownTags }: AssetRequest): Promise<ServedAsset> {
    const asset = await this.find(key);
    if (!asset) return { ok: false, refusal: 'asset_not_found' };
    if (asset.isLocked && !(await this.mayReadLocked(principal, asset.context)))
      return { ok: false, refusal: 'asset_locked' };
    const found = {
      ok: true,
      asset,
      handling: handlingOf(asset.contentType, asset.name),
      tag: `"${asset.sha256}"`,
    } as const;
    if (isAmong(found.tag, knownTags)) return { ...found, part: null };
    const range = readRange(rangeText, asset.bytes);
    if (range === 'unsatisfiable') return { ok: false, refusal: 'range_not_satisfiable', size: asset.bytes };
    return { ...found, part: { range, open: () => this.assets.open(asset, range ?? undefined) } };
  }

  private async find(key: string): Promise<Asset | null> {
    const parts = readAssetKey(key);
    const context = parts && contextOf(parts.context);
    return context ? this.store.find(context, parts.name) : null;
  }

  private async mayReadLocked(principal: Principal | null, context: ContextKey): Promise<boolean> {
    if (principal && (await this.authors.mayEdit(principal, context))) return true;
    return isCourseRunKey(context) && this.readers.mayRead(principal, context);
  }
}

function contextOf(text: string): ContextKey | null {
  if (isCourseRunKey(text)) return text;
  try {
    return libraryKey(text);
  } catch {
    return null;
  }
}

function isAmong(tag: string, knownTags: string | undefined): boolean {
  const tags = (knownTags ?? '').split(',').map((text) => text.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
