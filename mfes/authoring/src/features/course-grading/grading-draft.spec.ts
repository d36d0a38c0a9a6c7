import type { CourseGradingView } from '@lyceum/contracts/studio';
import { describe, expect, it } from 'vitest';
import { draftOf, faultsIn, type GradingDraft, isWhole, policyOf, type TypeDraft, weightSum } from './grading-draft.ts';

const policy: CourseGradingView = {
  graders: [
    { id: 0, type: 'Homework', short_label: 'HW', weight: 33.4, min_count: 3, drop_count: 1 },
    { id: 1, type: 'Exam', short_label: null, weight: 66.6, min_count: 1, drop_count: 0 },
  ],
  grade_cutoffs: { Pass: 0.575, A: 0.9 },
  grace_period: { hours: 2, minutes: 30 },
  minimum_grade_credit: 0.8,
};
const draft = draftOf(policy);
const aType = (changes: Partial<TypeDraft> = {}): TypeDraft => ({
  key: 0,
  id: null,
  name: 'Homework',
  shortName: '',
  weight: 100,
  minCount: 3,
  dropCount: 1,
  ...changes,
});
const withTypes = (...types: readonly TypeDraft[]): GradingDraft => ({ ...draft, types });
const withGrade = (name: string, from: number): GradingDraft => ({ ...draft, grades: [{ key: 0, name, from }] });

describe('a grading policy', () => {
  it('is saved as it was read', () => {
    const { minimum_grade_credit: _, ...saved } = policy;
    expect(policyOf(draft)).toEqual(saved);
  });

  it('has its best grade first', () => {
    expect(draft.grades.map(({ name, from }) => [name, from])).toEqual([
      ['A', 90],
      ['Pass', 57.5],
    ]);
  });

  it('has no grace period when none is given', () => {
    expect(policyOf({ ...draft, hours: 0, minutes: 0 }).grace_period).toBeNull();
  });

  it.each([
    [[33.4, 66.6], 100, true],
    [[33.33, 33.33, 33.34], 100, true],
    [[50, 60], 110, false],
    [[], 0, false],
  ])('weighs %j together %i', (weights, sum, whole) => {
    const weighed = withTypes(...weights.map((weight) => aType({ weight })));
    expect([weightSum(weighed), isWhole(weightSum(weighed))]).toEqual([sum, whole]);
  });

  it.each([
    ['nothing', draft, []],
    ['a name', withTypes(aType({ name: ' ' })), ['no_name']],
    ['two names', withTypes(aType(), aType({ name: 'Homework ' })), ['same_name']],
    ['something to count', withTypes(aType({ dropCount: 3 })), ['drops_all']],
    ['a grade', { ...draft, grades: [] }, ['no_grade']],
    ['a grade’s name', withGrade('', 50), ['bad_grade']],
    ['a cutoff', withGrade('A', 101), ['bad_cutoff']],
  ])('lacks %s', (_, lacking, faults) => {
    expect(faultsIn(lacking)).toEqual(faults);
  });
});
