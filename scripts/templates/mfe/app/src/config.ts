import { z } from 'zod';

/** What a site may set for the app. */
export const config = z.object({
  showOnDashboard: z.boolean().default(true).describe('Show the app above the courses of the dashboard'),
});
