import { getCourseSettings } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** The course's name and what its settings pages may offer. */
export const useCourseSettings = (courseRunKey: string) =>
  useQuery(queryOptionsOf(getCourseSettings, { params: { courseRunKey } }));
