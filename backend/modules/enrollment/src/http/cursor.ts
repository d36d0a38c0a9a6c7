import { invalidRequest } from '@lyceum/platform';
import type { EnrollmentQuery } from '../application/ports.ts';

type Place = NonNullable<EnrollmentQuery['after']>;

/** A place in a list as opaque text for an address. */
export const writeCursor = ({ learnerId, courseRun }: Place): string =>
  Buffer.from(`${learnerId}/${courseRun}`).toString('base64url');

export function readCursor(cursor: string): Place {
  const match = /^(\d{1,15})\/(.+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match?.[1] || !match[2]) throw invalidRequest({ cursor: ['This is no cursor of this list.'] });
  return { learnerId: Number(match[1]), courseRun: match[2] };
}
