import { z } from 'zod';

/** What a site may set for the account app. */
export const config = z.object({
  showCourseIdentity: z
    .boolean()
    .default(true)
    .describe('Show on the course home under which name others see the learner'),
});
