import { parseGradingPolicy } from '@lyceum/grades';
import { describe, expect, it } from 'vitest';
import { effectivePolicy } from './effective-policy.ts';
import { gradeCutoffs, graderForms } from './grading-form.ts';

describe('the grading policy that authors see', () => {
  it.each([
    ['without a policy', null, ['Homework', 'Lab', 'Midterm Exam', 'Final Exam'], { Pass: 0.5 }],
    [
      'that sets cutoffs alone',
      { GRADE_CUTOFFS: { A: 0.8 } },
      ['Homework', 'Lab', 'Midterm Exam', 'Final Exam'],
      { A: 0.8 },
    ],
    ['that sets types alone', { GRADER: [] }, [], { Pass: 0.5 }],
    [
      'that sets nothing to something',
      { GRADER: null, GRADE_CUTOFFS: {} },
      ['Homework', 'Lab', 'Midterm Exam', 'Final Exam'],
      {},
    ],
  ])('of a course %s is the one that its grades follow', (_, policy, types, cutoffs) => {
    const effective = effectivePolicy(policy);
    expect(graderForms(effective).map(({ type }) => type)).toEqual(types);
    expect(gradeCutoffs(effective)).toEqual(cutoffs);
    expect(parseGradingPolicy(effective)).toEqual(parseGradingPolicy(policy ?? {}));
  });

  it('keeps what it does not know', () => {
    expect(effectivePolicy({ EXTRA: 1 })).toMatchObject({ EXTRA: 1 });
  });
});
