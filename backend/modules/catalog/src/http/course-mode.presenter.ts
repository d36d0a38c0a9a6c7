import type { BodyOf } from '@lyceum/contracts';
import type * as catalog from '@lyceum/contracts/catalog';
import type { CourseRunKey } from '@lyceum/kernel';
import type { CourseMode, ModeChange } from '../domain/course-mode.ts';
import { onWire } from './course.presenter.ts';

export function toManagedMode(key: CourseRunKey, mode: CourseMode) {
  return {
    course_id: key,
    mode_slug: mode.slug,
    mode_display_name: mode.name,
    min_price: mode.minPrice,
    currency: mode.currency,
    expiration_datetime: onWire(mode.expiresAt),
    expiration_datetime_is_explicit: mode.expiresAt !== null,
    description: mode.description,
    sku: mode.sku,
    bulk_sku: mode.bulkSku,
  };
}

export function toMode(body: BodyOf<typeof catalog.addCourseMode>): CourseMode {
  return {
    slug: body.mode_slug,
    name: body.mode_display_name,
    minPrice: body.min_price,
    currency: body.currency,
    expiresAt: body.expiration_datetime === null ? null : new Date(body.expiration_datetime),
    description: body.description,
    sku: body.sku,
    bulkSku: body.bulk_sku,
  };
}

export function toModeChange(body: BodyOf<typeof catalog.updateCourseMode>): ModeChange {
  const { expiration_datetime: expires } = body;
  return {
    ...(body.mode_display_name !== undefined && { name: body.mode_display_name }),
    ...(body.min_price !== undefined && { minPrice: body.min_price }),
    ...(body.currency !== undefined && { currency: body.currency }),
    ...(expires !== undefined && { expiresAt: expires === null ? null : new Date(expires) }),
    ...(body.description !== undefined && { description: body.description }),
    ...(body.sku !== undefined && { sku: body.sku }),
    ...(body.bulk_sku !== undefined && { bulkSku: body.bulk_sku }),
  };
}
