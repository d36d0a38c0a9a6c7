import * as catalog from '@lyceum/contracts/catalog';
import { queryOptionsOf } from '@lyceum/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export interface CatalogueSearch {
  readonly search: string;
  readonly page: number;
}

/** Course runs of the catalog, page by page; the page before stays while the next one loads. */
export function useCatalogue({ search, page }: CatalogueSearch) {
  const query = { page, page_size: 12, ...(search && { search_term: search }) };
  return useQuery({ ...queryOptionsOf(catalog.listCourses, { query }), placeholderData: keepPreviousData });
}
