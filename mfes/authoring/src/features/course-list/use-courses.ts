import { listCourses } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export interface CourseSearch {
  readonly search: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Course runs the author may edit, page by page; the page before stays while the next one loads. */
export function useCourses({ search, page, pageSize }: CourseSearch) {
  const query = { page, page_size: pageSize, order: 'display_name' as const, ...(search && { search }) };
  return useQuery({ ...queryOptionsOf(listCourses, { query }), placeholderData: keepPreviousData });
}
