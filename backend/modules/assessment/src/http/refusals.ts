import type { GradingTrouble, Refusal } from '@lyceum/capa/block';
import { Problem } from '@lyceum/platform';
import type { ProblemInHand } from '../application/open-problem.ts';
import { closedBecause } from '../domain/closed-because.ts';

/** Why something cannot be done with a problem, as the contracts declare it. */
export function refusalOf(refusal: Refusal, { context }: ProblemInHand): Problem {
  const detail = refusal.message;
  switch (refusal.code) {
    case 'closed':
      return new Problem({ status: 409, code: closedBecause(context), detail });
    case 'wait':
      return new Problem({ status: 429, code: 'too_soon', detail });
    case 'answer_not_available':
      return new Problem({ status: 403, code: 'answer_not_available', detail });
    case 'no_hints':
      return new Problem({ status: 404, code: 'no_hints', detail });
    case 'reset_first':
    case 'not_answered':
    case 'rescore_unsupported':
      return new Problem({ status: 409, code: refusal.code, detail });
  }
}

/** Answers that stayed ungraded. Staff are told what the author's mistake is. */
export function troubleOf(trouble: GradingTrouble, { place }: ProblemInHand): Problem {
  if (trouble.outcome === 'rejected') {
    return new Problem({ status: 422, code: 'answer_rejected', detail: trouble.message });
  }
  const reason = place.isStaff ? ` (${trouble.error}: ${trouble.message})` : '';
  return new Problem({
    status: 503,
    code: 'grader_failed',
    detail: `The answer could not be graded; it is kept, and no attempt was used.${reason}`,
  });
}
