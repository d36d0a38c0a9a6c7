import { getOutline } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** The course home of the learner: outline with completion, where to go on, welcome, handouts and the next dates. */
export const useCourseOutline = (courseRunKey: string) =>
  useQuery(queryOptionsOf(getOutline, { params: { courseRunKey } }));
