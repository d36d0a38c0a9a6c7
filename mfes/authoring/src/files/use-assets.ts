import { listAssets } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export interface AssetSearch {
  readonly courseRunKey: string;
  readonly search: string;
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: 'date_added' | 'display_name';
  /** Kind of file, such as `Images`. */
  readonly assetType?: string;
}

/** Files of a course run, newest first unless sorted by name. */
export function useAssets({ courseRunKey, search, page, pageSize, sort = 'date_added', assetType }: AssetSearch) {
  const query = {
    page,
    page_size: pageSize,
    sort,
    direction: sort === 'date_added' ? ('desc' as const) : ('asc' as const),
    ...(search && { text_search: search }),
    ...(assetType && { asset_type: assetType }),
  };
  return useQuery({
    ...queryOptionsOf(listAssets, { params: { courseRunKey }, query }),
    placeholderData: keepPreviousData,
  });
}
