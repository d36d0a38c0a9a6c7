import { describe, expect, it } from 'vitest';
import { aBlock, aLearnerCourse, aPublishedCourse, keyOf } from '../testing/published-course.builder.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const aBank = (fields: Parameters<typeof aBlock>[1], of = names, type = 'library_content') =>
  aPublishedCourse([
    aBlock('chapter/c', {}, [
      aBlock('sequential/s', {}, [
        aBlock('vertical/u', {}, [
          aBlock(
            `${type}/bank`,
            fields,
            of.map((name) => aBlock(`problem/${name}`)),
          ),
        ]),
      ]),
    ]),
  ]);
const shownTo = (userId: number, course: ReturnType<typeof aBank>, type = 'library_content') => {
  const bank = course.block(keyOf(`${type}/bank`));
  return bank === null
    ? []
    : aLearnerCourse(course, { viewer: { userId } })
        .children(bank)
        .map(({ id }) => id);
};
const everybody = Array.from({ length: 600 }, (_, at) => at + 1);

describe('a selection', () => {
  it.each([
    ['one by default', {}, 1],
    ['as many as its author says', { max_count: 3 }, 3],
    ['all there are when more are asked for', { max_count: 9 }, 6],
    ['all for -1', { max_count: -1 }, 6],
    ['none for 0', { max_count: 0 }, 0],
  ])('shows %s', (_name, fields, expected) => {
    expect(shownTo(7, aBank(fields))).toHaveLength(expected);
  });

  it("shows a learner the same ones again, in the author's order", () => {
    const shown = shownTo(7, aBank({ max_count: 3 }));
    expect(shownTo(7, aBank({ max_count: 3 }))).toEqual(shown);
    expect([...shown].sort()).toEqual(shown);
  });

  it('gives every child to about as many learners', () => {
    const course = aBank({ max_count: 2 });
    const counts = names.map((name) => everybody.filter((userId) => shownTo(userId, course).includes(name)).length);
    for (const count of counts) expect(count).toBeGreaterThan(150);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1200);
  });

  it('takes at most one child from a learner when another is added', () => {
    const [before, after] = [aBank({ max_count: 2 }), aBank({ max_count: 2 }, [...names, 'g'])];
    for (const userId of everybody) {
      const lost = shownTo(userId, before).filter((name) => !shownTo(userId, after).includes(name));
      expect(lost.length).toBeLessThanOrEqual(1);
    }
  });

  it('hides the others from the learner, and nothing from staff', () => {
    const course = aBank({ max_count: 1 });
    const found = (isStaff: boolean) =>
      names.filter((name) => aLearnerCourse(course, { viewer: { userId: 7, isStaff } }).find(keyOf(`problem/${name}`)));
    expect(found(false)).toEqual(shownTo(7, course));
    expect(found(true)).toEqual(names);
  });

  it('of a content experiment is one branch', () => {
    expect(shownTo(7, aBank({}, names, 'split_test'), 'split_test')).toHaveLength(1);
  });
});
