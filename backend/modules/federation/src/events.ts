import { defineEvent } from '@lyceum/platform';
import { z } from 'zod';

/** What people get of an app is another version, or other people get it. */
export const AppReleaseChanged = defineEvent(
  'federation.app_release.changed.v1',
  z.object({
    app: z.string(),
    act: z.enum(['publish', 'promote', 'rollback', 'automatic_rollback', 'rules', 'pause', 'resume']),
    channel: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    by: z.string(),
    reason: z.string(),
  }),
);
