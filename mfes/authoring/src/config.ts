import { z } from 'zod';

/** What a site may set for the authoring app. */
export const config = z.object({
  coursesPerPage: z
    .number()
    .int()
    .min(3)
    .max(100)
    .default(12)
    .describe('How many courses a page of the course list shows'),
  filesPerPage: z.number().int().min(10).max(200).default(50).describe('How many files a page of the file list shows'),
});
