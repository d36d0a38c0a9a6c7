import { type CourseRunKey, isCourseRunKey, isUsageKey, type UsageKey } from '@lyceum/kernel';
import { defineEvent, type PayloadOf } from '@lyceum/platform';
import { z } from 'zod';

const courseRun = z.custom<CourseRunKey>((value) => typeof value === 'string' && isCourseRunKey(value));
const usageKey = z.custom<UsageKey>((value) => typeof value === 'string' && isUsageKey(value));

/** A learner did for the first time all that a block asks for. Order key: `learnerId/courseRun`. Open edX: its BlockCompletion model. */
export const BlockCompleted = defineEvent(
  'courseware.block.completed.v1',
  z.object({ learnerId: z.number().int(), courseRun, usageKey, completedAt: z.string() }),
);
export type BlockCompletedPayload = PayloadOf<typeof BlockCompleted>;
