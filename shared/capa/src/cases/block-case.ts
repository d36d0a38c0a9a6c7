import { type BlockCase, playCase } from '../block/case-run.ts';
import type { GradedProblem } from '../block/graded-problem.ts';
import { perStudentSeed } from '../block/seed.ts';
import { loadProblem } from '../load-problem.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { bytesEscape } from '../python/values.ts';
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
    return {
      maxScore: loaded.maxScore ?? 0,
      hints: loaded.hints,
      build: async (seed) => inRecordedWords(await loaded.build(seed)),
    };
  });
}

/** What author code said is recorded as Python writes the bytes of its error stream. */
function inRecordedWords(problem: Problem): GradedProblem {
  return {
    ...problem,
    gradeResponses: async (answers, request) => {
      try {
        const { correctMap } = await problem.grade(answers, request);
        return { kind: 'graded', correctMap };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { type, isShown, isAuthorCode } = error;
        const message = isAuthorCode ? bytesEscape(error.message, "'") : error.message;
        return isShown ? { kind: 'rejected', error: type, message } : { kind: 'failed', error: type, message };
      }
    },
  };
}
