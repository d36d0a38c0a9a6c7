import * as courseware from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';
import { topicsOf } from './course-topics.ts';

/** The topics of a course run, read from its blocks. */
export function useTopics(courseRunKey: string) {
  const query = { course_id: courseRunKey, depth: 'all', requested_fields: 'children', return_type: 'dict' as const };
  return useQuery({
    ...queryOptionsOf(courseware.listBlocks, { query }),
    select: (answer) => (Array.isArray(answer) ? [] : topicsOf(answer)),
  });
}
