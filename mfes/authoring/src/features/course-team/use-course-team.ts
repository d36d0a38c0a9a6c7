import { getCourseTeam } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

export const courseTeamQuery = (courseRunKey: string) => queryOptionsOf(getCourseTeam, { params: { courseRunKey } });

/** Who may edit a course run. */
export const useCourseTeam = (courseRunKey: string) => useQuery(courseTeamQuery(courseRunKey));
