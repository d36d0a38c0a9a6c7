import type { GradingPolicy } from './grading-policy.ts';
import type { PolicyRemark } from './policy-remark.ts';

/**
 * What an author should look at before learners meet the policy. Nothing here stops grading: the platform grades with
 * any of them, usually to somebody's surprise.
 */
export function reviewGradingPolicy(policy: GradingPolicy): readonly PolicyRemark[] {
  return [...reviewWeights(policy), ...reviewTypes(policy), ...reviewCutoffs(policy)];
}

function reviewWeights({ assignmentTypes }: GradingPolicy): PolicyRemark[] {
  const sum = assignmentTypes.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 1) < 1e-9) return [];
  const percent = Number((sum * 100).toFixed(2));
  return [{ code: 'weights_do_not_sum', at: '/GRADER', message: `The weights add up to ${percent} %, not 100 %.` }];
}

function reviewTypes({ assignmentTypes }: GradingPolicy): PolicyRemark[] {
  return assignmentTypes.flatMap(({ type, weight, minCount, dropCount }, index) => {
    const remarks: PolicyRemark[] = [];
    const at = `/GRADER/${index}`;
    if (assignmentTypes.findIndex((other) => other.type === type) < index) {
      remarks.push({ code: 'duplicate_type', at: `${at}/type`, message: `"${type}" counts more than once.` });
    }
    if (weight < 0 || weight > 1) {
      remarks.push({ code: 'out_of_range', at: `${at}/weight`, message: 'A weight lies between 0 and 1.' });
    }
    if (minCount < 0) {
      remarks.push({
        code: 'out_of_range',
        at: `${at}/min_count`,
        message: 'The number of assignments is not negative.',
      });
    }
    if (dropCount < 0) {
      remarks.push({
        code: 'out_of_range',
        at: `${at}/drop_count`,
        message: 'A negative number of drops divides the average by too many.',
      });
    }
    if (dropCount > 0 && dropCount >= minCount) {
      remarks.push({
        code: 'drops_everything',
        at: `${at}/drop_count`,
        message: `With ${minCount} of "${type}" and ${dropCount} dropped, none is left and the type earns 0.`,
      });
    }
    return remarks;
  });
}

function reviewCutoffs({ cutoffs }: GradingPolicy): PolicyRemark[] {
  if (!cutoffs.some(({ lowest }) => lowest > 0)) {
    return [{ code: 'no_cutoffs', at: '/GRADE_CUTOFFS', message: 'Without a cutoff above 0 nobody ever passes.' }];
  }
  return cutoffs.flatMap(({ letter, lowest }, index) => {
    const at = `/GRADE_CUTOFFS/${letter}`;
    const remarks: PolicyRemark[] = [];
    if (lowest < 0 || lowest > 1) {
      remarks.push({ code: 'out_of_range', at, message: 'A cutoff lies between 0 and 1.' });
    }
    if (cutoffs.findIndex((other) => other.lowest === lowest) < index) {
      remarks.push({ code: 'equal_cutoffs', at, message: `Nobody can earn "${letter}": another letter begins there.` });
    }
    return remarks;
  });
}
