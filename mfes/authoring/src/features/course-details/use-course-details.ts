import { getCourseDetails } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

export const useCourseDetails = (courseRunKey: string) =>
  useQuery(queryOptionsOf(getCourseDetails, { params: { courseRunKey } }));
