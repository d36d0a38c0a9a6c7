import { getNavigation } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** Sections, subsections and units of a course with what is done. */
export const useNavigation = (courseRunKey: string) =>
  useQuery({ ...queryOptionsOf(getNavigation, { params: { courseRunKey } }), staleTime: 60_000 });
