import { listCourseUpdates } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** Announcements of the course team, newest first. */
export const useCourseUpdates = (courseRunKey: string) =>
  useQuery(queryOptionsOf(listCourseUpdates, { params: { courseRunKey, version: 'v1' } }));
