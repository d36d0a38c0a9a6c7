import { type BlockCase, playCase } from '../block/case-run.ts';
import { perStudentSeed } from '../block/seed.ts';
import { loadProblem } from '../load-problem.ts';
import type { CaseServices } from './capa-case.ts';

/** A line that asks only for a learner's seed. */
interface SeedCase {
  readonly id: string;
  readonly user_id: number | string;
  readonly usage_key: string;
}

/** What the platform answers for a case: a report for each step, or the seed of a learner. */
export async function blockCase(
  given: BlockCase | SeedCase,
  services: Pick<CaseServices, 'authorCode'>,
): Promise<unknown> {
  if (!('olx' in given)) return { per_student_seed: perStudentSeed(given.user_id, given.usage_key) };
  return playCase(given, (olx) => {
    const loaded = loadProblem(olx, { authorCode: services.authorCode });
    return { maxScore: loaded.maxScore ?? 0, hints: loaded.hints, build: (seed) => loaded.build(seed) };
  });
}
