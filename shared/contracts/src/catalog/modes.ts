import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField, momentField } from '../fields.ts';

/** A mode as the management API spells it. */
const managedMode = z
  .object({
    course_id: z.string(),
    mode_slug: z.string(),
    mode_display_name: z.string(),
    min_price: z.number().int(),
    currency: z.string(),
    expiration_datetime: momentField.nullable(),
    expiration_datetime_is_explicit: z.boolean(),
    description: z.string().nullable(),
    sku: z.string().nullable(),
    bulk_sku: z.string().nullable(),
  })
  .meta({ id: 'ManagedCourseMode' });

const modeSlug = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/, 'is not a mode; expected lower-case letters and hyphens');
const runParams = z.object({ courseRunKey: courseRunKeyField });
const modeParams = runParams.extend({ mode: modeSlug });

const courseNotFound = { status: 404, code: 'course_run_not_found', when: 'no such course run is published' } as const;
const modeNotFound = { status: 404, code: 'mode_not_found', when: 'the course run has no such mode' } as const;

export const listCourseModes = defineContract({
  id: 'catalog.listCourseModes',
  summary: 'Modes of a course run',
  method: 'GET',
  path: '/api/course_modes/v1/courses/:courseRunKey',
  permission: 'catalog.course_mode.edit',
  params: runParams,
  response: z.array(managedMode),
  refusals: [courseNotFound],
});

export const addCourseMode = defineContract({
  id: 'catalog.addCourseMode',
  summary: 'Offer another mode',
  method: 'POST',
  path: '/api/course_modes/v1/courses/:courseRunKey',
  permission: 'catalog.course_mode.edit',
  params: runParams,
  body: z.object({
    mode_slug: modeSlug,
    mode_display_name: z.string().trim().min(1).max(255),
    min_price: z.coerce.number().int().min(0).default(0),
    currency: z
      .string()
      .regex(/^[a-z]{3}$/, 'is not a currency; expected three lower-case letters')
      .default('usd'),
    expiration_datetime: momentField.nullable().default(null),
    description: z.string().max(2000).nullable().default(null),
    sku: z.string().max(255).nullable().default(null),
    bulk_sku: z.string().max(255).nullable().default(null),
  }),
  response: managedMode,
  status: 201,
  refusals: [courseNotFound, { status: 409, code: 'mode_exists', when: 'the course run has the mode already' }],
});

export const getCourseMode = defineContract({
  id: 'catalog.getCourseMode',
  summary: 'One mode of a course run',
  method: 'GET',
  path: '/api/course_modes/v1/courses/:courseRunKey/:mode',
  permission: 'catalog.course_mode.edit',
  params: modeParams,
  response: managedMode,
  refusals: [courseNotFound, modeNotFound],
});

export const updateCourseMode = defineContract({
  id: 'catalog.updateCourseMode',
  summary: 'Change a mode (merge patch)',
  method: 'PATCH',
  path: '/api/course_modes/v1/courses/:courseRunKey/:mode',
  permission: 'catalog.course_mode.edit',
  params: modeParams,
  body: z.object({
    mode_display_name: z.string().trim().min(1).max(255).optional(),
    min_price: z.coerce.number().int().min(0).optional(),
    currency: z
      .string()
      .regex(/^[a-z]{3}$/)
      .optional(),
    expiration_datetime: momentField.nullable().optional(),
    description: z.string().max(2000).nullable().optional(),
    sku: z.string().max(255).nullable().optional(),
    bulk_sku: z.string().max(255).nullable().optional(),
  }),
  response: null,
  refusals: [courseNotFound, modeNotFound],
});

export const removeCourseMode = defineContract({
  id: 'catalog.removeCourseMode',
  summary: 'Offer a mode no more; those who have it keep it',
  method: 'DELETE',
  path: '/api/course_modes/v1/courses/:courseRunKey/:mode',
  permission: 'catalog.course_mode.edit',
  params: modeParams,
  response: null,
  refusals: [courseNotFound, modeNotFound, { status: 409, code: 'last_mode', when: 'it is the only mode left' }],
});
