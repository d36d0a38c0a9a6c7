import { type ContextKey, isCourseRunKey, libraryKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Asset, type AssetPage, AssetStore } from '../application/assets.ts';
import { type AssetDocument, contentAssets } from './content.schemas.ts';

@Injectable()
export class MongoAssetStore extends AssetStore {
  constructor(private readonly models: Models) {
    super();
  }

  override async find(context: ContextKey, name: string): Promise<Asset | null> {
    const document = await this.model.findOne({ context, name }).lean<AssetDocument>().exec();
    return document ? toAsset(document) : null;
  }

  override async list(context: ContextKey, { page, pageSize, sort, isAscending, search, isWanted }: AssetPage) {
    const wanted = (await this.all(context)).filter(
      (asset) =>
        (search === null || asset.displayName.toLowerCase().includes(search.toLowerCase())) &&
        (isWanted?.(asset) ?? true),
    );
    const direction = isAscending ? 1 : -1;
    const sorted = wanted.toSorted((a, b) => direction * compare(a[sort], b[sort]) || compare(a.name, b.name));
    return { assets: sorted.slice(page * pageSize, (page + 1) * pageSize), count: wanted.length };
  }

  override async all(context: ContextKey): Promise<readonly Asset[]> {
    const documents = await this.model.find({ context }).sort({ name: 1 }).lean<AssetDocument[]>().exec();
    return documents.map(toAsset);
  }

  override async save(assets: readonly Asset[]): Promise<void> {
    if (assets.length === 0) return;
    await this.model.bulkWrite(
      assets.map((asset) => {
        const _id = `${asset.context}/${asset.name}`;
        return { updateOne: { filter: { _id }, update: { $set: { ...asset } }, upsert: true } };
      }),
      { ordered: false },
    );
  }

  override async lock(context: ContextKey, name: string, isLocked: boolean): Promise<Asset | null> {
    await this.model.updateOne({ context, name }, { $set: { isLocked } });
    return this.find(context, name);
  }

  override async remove(context: ContextKey, name: string): Promise<boolean> {
    return (await this.model.deleteOne({ context, name })).deletedCount === 1;
  }

  private get model() {
    return this.models.of(contentAssets);
  }
}

function compare(a: string | Date, b: string | Date): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toAsset({ _id, context, ...asset }: AssetDocument): Asset {
  return { ...asset, context: isCourseRunKey(context) ? context : libraryKey(context) };
}
