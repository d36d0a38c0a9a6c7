import { z } from 'zod';
import { momentField } from '../fields.ts';

const picture = z.object({ uri: z.string().nullable(), uri_absolute: z.string().nullable() });

/** A course run as it stands in the catalog. */
export const courseView = z
  .object({
    id: z.string(),
    course_id: z.string(),
    blocks_url: z.string(),
    name: z.string(),
    number: z.string(),
    org: z.string(),
    short_description: z.string(),
    effort: z.string().nullable(),
    pacing: z.enum(['instructor', 'self']),
    mobile_available: z.boolean(),
    /** Not listed: only people who know the address find it. */
    hidden: z.boolean(),
    invitation_only: z.boolean(),
    start: momentField.nullable(),
    /** Text for people: an announced date in words, or the start; null without either. */
    start_display: z.string().nullable(),
    start_type: z.enum(['string', 'timestamp', 'empty']),
    end: momentField.nullable(),
    enrollment_start: momentField.nullable(),
    enrollment_end: momentField.nullable(),
    media: z.object({
      banner_image: picture,
      course_image: z.object({ uri: z.string().nullable() }),
      course_video: z.object({ uri: z.string().nullable() }),
      image: z.object({ raw: z.string(), small: z.string(), large: z.string() }),
    }),
  })
  .meta({ id: 'CatalogCourse' });
export type CourseView = z.output<typeof courseView>;

export const courseDetailView = courseView
  .extend({
    /** HTML by the author: show it through the sanitised component only. */
    overview: z.string(),
    is_enrolled: z.boolean(),
    certificate_available_date: momentField.nullable(),
    language: z.string().nullable(),
  })
  .meta({ id: 'CatalogCourseDetail' });
export type CourseDetailView = z.output<typeof courseDetailView>;

/** One way to take a course run. */
export const courseModeView = z
  .object({
    slug: z.string(),
    name: z.string(),
    min_price: z.number().int(),
    suggested_prices: z.string(),
    currency: z.string(),
    expiration_datetime: momentField.nullable(),
    description: z.string().nullable(),
    sku: z.string().nullable(),
    bulk_sku: z.string().nullable(),
  })
  .meta({ id: 'CourseMode' });
export type CourseModeView = z.output<typeof courseModeView>;
