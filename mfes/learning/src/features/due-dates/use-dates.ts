import { getDates } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** All dates of a course for the learner. */
export const useDates = (courseRunKey: string) => useQuery(queryOptionsOf(getDates, { params: { courseRunKey } }));
