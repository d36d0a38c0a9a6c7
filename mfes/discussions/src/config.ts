import { z } from 'zod';

/** What a site may set for the discussions app. */
export const config = z.object({
  showUnitLink: z
    .boolean()
    .default(true)
    .describe('Show beside the title of a unit the way to the topics of the course'),
});
