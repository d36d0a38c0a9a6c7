import { rolloutRules } from '@lyceum/contracts/federation';
import type { RolloutRule } from '../domain/rollout.ts';

/** Rules as they were kept; what is no list of rules any more lets nobody through. */
export function parseRules(kept: unknown): readonly RolloutRule[] {
  const parsed = rolloutRules.safeParse(kept);
  return parsed.success ? parsed.data : [];
}
