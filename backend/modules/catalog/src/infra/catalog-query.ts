import type { QueryFilter } from 'mongoose';
import type { CatalogFilter } from '../application/ports.ts';
import { visibilities } from '../domain/catalog-course-run.ts';
import type { CourseRunDocument } from './catalog.schemas.ts';

type Condition = QueryFilter<CourseRunDocument>;

/** The query of a filter. Every one of them begins at an index: by key, by word or by visibility. */
export function queryOf(filter: CatalogFilter): Condition {
  return {
    $and: [
      seenCondition(filter),
      ...(filter.keys === null ? [] : [{ _id: { $in: [...filter.keys] } }]),
      ...filter.words.map((word) => ({ words: { $regex: `^${word}` } })),
      ...(filter.organizations === null ? [] : [{ organization: { $in: [...filter.organizations] } }]),
      ...(filter.languages === null ? [] : [{ language: { $in: [...filter.languages] } }]),
      ...(filter.modes === null ? [] : [{ 'modes.slug': { $in: [...filter.modes] } }]),
      ...(filter.isMobileAvailable ? [{ isMobileAvailable: true }] : []),
      ...(filter.notEndedAt === null ? [] : [orNotSet('end', { $gt: filter.notEndedAt })]),
      ...(filter.openForEnrollmentAt === null ? [] : openAt(filter.openForEnrollmentAt)),
    ],
  };
}

function seenCondition({ seen }: CatalogFilter): Condition {
  if (seen === 'all') return { visibility: { $in: [...visibilities] } };
  if (seen.listedAnd.length === 0) return { visibility: 'both' };
  return { $or: [{ visibility: 'both' }, { _id: { $in: [...seen.listedAnd] } }] };
}

const openAt = (now: Date): Condition[] => [
  { isInvitationOnly: false },
  orNotSet('enrollmentStart', { $lte: now }),
  orNotSet('enrollmentEnd', { $gt: now }),
];

const orNotSet = (field: 'end' | 'enrollmentStart' | 'enrollmentEnd', bound: object): Condition => ({
  $or: [{ [field]: null }, { [field]: bound }],
});
