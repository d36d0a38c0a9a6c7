import { getCourseIndex } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

export const outlineQuery = (courseRunKey: string) => queryOptionsOf(getCourseIndex, { params: { courseRunKey } });

/** The draft outline of a course run, down to its units. */
export const useOutline = (courseRunKey: string) => useQuery(outlineQuery(courseRunKey));
