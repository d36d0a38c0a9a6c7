import { isCourseRunKey, isUsageKey } from '@lyceum/kernel';
import { z } from 'zod';

/** Path and body fields that many contracts share. */
export const courseRunKeyField = z
  .string()
  .refine(isCourseRunKey, 'is not a course key; expected course-v1:Organization+Number+Run')
  .meta({ example: 'course-v1:OpenedX+DemoX+DemoCourse' });

export const usageKeyField = z
  .string()
  .refine(isUsageKey, 'is not a usage key; expected block-v1:Org+Number+Run+type@TYPE+block@NAME')
  .meta({ example: 'block-v1:OpenedX+DemoX+DemoCourse+type@problem+block@p1' });

/** A moment as ISO 8601 text in UTC. */
export const momentField = z.iso.datetime({ offset: true });
