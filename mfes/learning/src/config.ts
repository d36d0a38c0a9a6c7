import { z } from 'zod';

/** What a site may set for the learning app. */
export const config = z.object({
  secondsToRead: z
    .number()
    .min(0)
    .max(600)
    .default(5)
    .describe('How long the end of a text has to be in view before the text counts as read'),
  shareToWatch: z
    .number()
    .min(0.01)
    .max(1)
    .default(0.95)
    .describe('How much of a video has to be played before it counts as watched, 0 to 1'),
});
