import type { ContextKey, JsonObject } from '@lyceum/kernel';
import { assetKey } from './asset-name.ts';
import { isObject } from './field-reading.ts';

/** What `policies/assets.json` says of a file. */
export interface DetailedAsset {
  readonly context: ContextKey;
  readonly name: string;
  readonly path: string;
  readonly displayName: string;
  readonly contentType: string;
  readonly isLocked: boolean;
}

/** `policies/assets.json` of an export: what is kept here, over what the imported package said. */
export function assetDetails(assets: readonly DetailedAsset[], imported: JsonObject): JsonObject {
  return Object.fromEntries(
    assets.map((asset) => {
      const [key, before] = entryOf(asset, imported);
      return [
        key,
        {
          ...(isObject(before) ? before : { import_path: null, thumbnail_location: null }),
          contentType: asset.contentType,
          displayname: asset.displayName,
          filename: assetKey(asset.context, asset.name),
          locked: asset.isLocked,
        },
      ];
    }),
  );
}

/** Packages name a file by its path or by its name. */
function entryOf({ path, name }: DetailedAsset, imported: JsonObject) {
  const key = imported[path] === undefined && imported[name] !== undefined ? name : path;
  return [key, imported[key]] as const;
}
