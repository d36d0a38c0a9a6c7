import { compareVersions } from '@lyceum/contracts/content';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** What differs between two versions of a course run. */
export const useComparison = (courseRunKey: string, versions: { readonly from: string; readonly to: string }) =>
  useQuery(queryOptionsOf(compareVersions, { params: { courseRunKey }, query: versions }));
