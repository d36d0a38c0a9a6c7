import { getCourseGrading } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** The grading policy of a course run, and which subsections have which type. */
export const useCourseGrading = (courseRunKey: string) =>
  useQuery(queryOptionsOf(getCourseGrading, { params: { courseRunKey } }));
