import type { JsonObject } from '@lyceum/kernel';
import { isObject, listIn, textIn } from './field-reading.ts';

/** Names of the assignment types of a grading policy (`GRADER`), in its order. */
export function assignmentTypes(policy: JsonObject): string[] {
  return listIn(policy, 'GRADER').flatMap((grader) => (isObject(grader) ? (textIn(grader, 'type') ?? []) : []));
}
