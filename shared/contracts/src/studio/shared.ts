import { z } from 'zod';
import { courseRunKeyField, usageKeyField } from '../fields.ts';

export const courseRunParams = z.object({ courseRunKey: courseRunKeyField });
export const blockParams = z.object({ usageKey: usageKeyField });

export const courseRunNotFound = {
  status: 404,
  code: 'course_run_not_found',
  when: 'no such course run is stored',
} as const;
export const blockNotFound = { status: 404, code: 'block_not_found', when: 'the draft has no such block' } as const;
export const courseBusy = {
  status: 409,
  code: 'course_busy',
  when: 'so many others edit the course at this moment that the edit could not be placed; try again',
} as const;
