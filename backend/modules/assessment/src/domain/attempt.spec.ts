import { freshState } from '@lyceum/capa/block';
import { courseRunKey, usageKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { freshAttempt, type HandedIn, rememberHandedIn } from './attempt.ts';

describe('a learner’s work on a problem', () => {
  it('begins with nothing done, and nothing told', () => {
    const learner = {
      learnerId: 7,
      courseRun: courseRunKey('course-v1:Org+Num+Run'),
      usageKey: usageKey('block-v1:Org+Num+Run+type@problem+block@p'),
    };
    expect(freshAttempt(learner)).toEqual({
      ...learner,
      version: 0,
      state: freshState,
      announced: null,
      handedIn: [],
      submissionCount: 0,
    });
  });
});

describe('submissions that clients named', () => {
  const aSubmission = (attempt: number): HandedIn => ({ submissionId: `s${attempt}`, attempt, success: 'correct' });
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => aSubmission(at + 1));
  const after = (count: number) => numbered(count).reduce<readonly HandedIn[]>(rememberHandedIn, []);

  it.each([
    ['all', 1, 1, 1],
    ['all', 20, 20, 1],
    ['the latest twenty', 21, 20, 2],
    ['the latest twenty', 50, 20, 31],
  ])('are remembered, %s of %i, newest last', (_, count, length, oldest) => {
    const remembered = after(count);
    expect([remembered.length, remembered[0]?.attempt, remembered.at(-1)?.attempt]).toEqual([length, oldest, count]);
  });

  it('leave the list they are added to as it was', () => {
    const before = numbered(20);
    rememberHandedIn(before, aSubmission(21));
    expect(before).toHaveLength(20);
  });
});
