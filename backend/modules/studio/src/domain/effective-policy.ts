import { defaultPolicyJson } from '@lyceum/grades';
import type { JsonObject } from '@lyceum/kernel';

/** The grading policy that counts: what a course leaves out comes from the platform's defaults, as in its grades. */
export function effectivePolicy(policy: JsonObject | null): JsonObject {
  const { GRADER, GRADE_CUTOFFS } = policy ?? {};
  return {
    ...policy,
    GRADER: GRADER ?? defaultPolicyJson.GRADER,
    GRADE_CUTOFFS: GRADE_CUTOFFS ?? defaultPolicyJson.GRADE_CUTOFFS,
  };
}
