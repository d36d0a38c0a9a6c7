import { z } from 'zod';

/** What a site may set for the discussions app. */
export const config = z.object({
  showCourseTab: z.boolean().default(true).describe('Show a tab with the topics of the course'),
});
