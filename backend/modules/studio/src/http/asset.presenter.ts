import type { Asset } from '@lyceum/content';
import type { AssetRow } from '@lyceum/contracts/studio';
import { displayTime } from '../domain/display-time.ts';

export function toAssetRow(asset: Asset, publicUrl: string): AssetRow {
  const key = `asset-v1:${asset.context.slice(asset.context.indexOf(':') + 1)}+type@asset+block@${asset.name}`;
  return {
    id: key,
    display_name: asset.displayName,
    content_type: asset.contentType,
    date_added: displayTime(asset.addedAt),
    url: `/${key}`,
    external_url: `${publicUrl}/${key}`,
    portable_url: `/static/${asset.name}`,
    thumbnail: null,
    locked: asset.isLocked,
    static_full_url: `/${key}`,
    file_size: asset.bytes,
    usage_locations: [],
  };
}

/** The name in `asset-v1:Org+Number+Run+type@asset+block@name`; clients send the key with or without a slash before it. */
export function assetNameIn(key: string): string {
  const at = key.indexOf('+block@');
  return at < 0 ? key : key.slice(at + '+block@'.length);
}
