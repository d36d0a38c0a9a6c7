import { getCourseMetadata } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** Title, tabs and access of a course: what every page of it stands in. */
export const useCourseMetadata = (courseRunKey: string) =>
  useQuery(queryOptionsOf(getCourseMetadata, { params: { courseRunKey } }));
