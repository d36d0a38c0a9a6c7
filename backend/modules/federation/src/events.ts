import { defineEvent } from '@lyceum/platform';
import { z } from 'zod';

const buildChange = z.object({ app: z.string(), version: z.string(), by: z.string(), reason: z.string() });

/** A build of an app is served no more. */
export const AppBuildWithdrawn = defineEvent('federation.app_build.withdrawn.v1', buildChange);

/** A withdrawn build may be served again. */
export const AppBuildRestored = defineEvent('federation.app_build.restored.v1', buildChange);

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

/** Somebody was given, opened or lost the sight of another build. Its hour of expiry is told with the first of these. */
export const AppOverrideChanged = defineEvent(
  'federation.app_override.changed.v1',
  z.object({
    override: z.string(),
    app: z.string(),
    act: z.enum(['made', 'opened', 'left', 'revoked', 'replaced']),
    by: z.string(),
    /** Whose session sees the build. */
    username: z.string(),
    /** The version, or the host and port of a laptop. */
    shows: z.string(),
    allowsWrites: z.boolean(),
    expiresAt: z.string(),
  }),
);
