import type { JsonObject } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { assignmentTypes } from './assignment-types.ts';

describe('the assignment types of a policy', () => {
  it('are named in its order; what has no name is passed over', () => {
    const policy: JsonObject = { GRADER: [{ type: 'Homework' }, {}, 'x', { type: '' }, { type: 'Exam' }] };
    expect(assignmentTypes(policy)).toEqual(['Homework', 'Exam']);
  });

  it('are none where the policy lists none', () => {
    expect([assignmentTypes({}), assignmentTypes({ GRADER: 'Homework' })]).toEqual([[], []]);
  });
});
