import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aCourseOf,
  aCourseRun,
  aPublishedCourse,
  aSubsection,
  aUnit,
  blockOf,
  keyOf,
} from '../testing/published-course.builder.ts';
import { PublishedCourse } from './published-course.ts';

describe('a published course', () => {
  const bank = aBlock('library_content/bank', { max_count: 1 }, [aBlock('problem/p'), aBlock('problem/q')]);
  const course = aCourseOf(aSubsection('s', {}, aUnit('u', aBlock('html/h'), bank)), aSubsection('t', {}, aUnit('v')));
  const ids = (blocks: Iterable<{ readonly id: string }>) => [...blocks].map(({ id }) => id);

  it('gives its blocks parents first, in course order', () => {
    expect(ids(course.all())).toEqual(['course', 'c', 's', 'u', 'h', 'bank', 'p', 'q', 't', 'v']);
  });

  it('knows what a block is part of, nearest first', () => {
    expect(ids(course.ancestors(blockOf(course, 'problem/p')))).toEqual(['bank', 'u', 's', 'c', 'course']);
    expect(course.ancestors(course.root)).toEqual([]);
    expect(course.parent(course.root)).toBeNull();
  });

  it('leaves out children that the version does not hold', () => {
    const block = { ...blockOf(course, 'vertical/u'), children: [keyOf('html/gone'), keyOf('html/h')] };
    expect(ids(course.children(block))).toEqual(['h']);
  });

  it('finds a block by its id alone, the first in course order', () => {
    const twice = aCourseOf(aSubsection('s', {}, aUnit('same', aBlock('html/same'))));
    expect(twice.blockOfId('same')?.type).toBe('vertical');
    expect(twice.blockOfId('gone')).toBeNull();
  });

  it.each([
    ['a block in a unit', 'html/h', 'u'],
    ['a block deep in a unit', 'problem/p', 'u'],
    ['a unit', 'vertical/v', 'v'],
    ['a subsection', 'sequential/s', undefined],
  ])('knows the unit that shows %s', (_, block, unit) => {
    expect(course.unitOf(blockOf(course, block))?.id).toBe(unit);
  });

  it.each([
    ['html/h', 'sequential', 's'],
    ['sequential/s', 'sequential', 's'],
    ['html/h', 'course', 'course'],
    ['chapter/c', 'sequential', undefined],
  ])('finds the %s’s nearest %s', (block, type, found) => {
    expect(course.nearest(blockOf(course, block), type)?.id).toBe(found);
  });

  it('names the selections above a block, nearest first, without those that show all', () => {
    const all = aBlock('itembank/all', { max_count: -1 }, [bank]);
    const nested = aCourseOf(aSubsection('s', {}, aUnit('u', aBlock('itembank/outer', { max_count: 2 }, [all]))));
    expect(nested.selectionsAbove(blockOf(nested, 'problem/p'))).toEqual([
      { usageKey: keyOf('library_content/bank'), size: 1 },
      { usageKey: keyOf('itembank/outer'), size: 2 },
    ]);
  });

  it('starts and ends as it says about itself; a date that cannot be read is none', () => {
    const dated = aPublishedCourse([], { details: { start: '2026-01-10T00:00:00Z', end: 'some day' } });
    expect([dated.start, dated.end]).toEqual([new Date('2026-01-10T00:00:00Z'), null]);
  });

  it('refuses a version that holds no course block', () => {
    const { details, version, gradingPolicy, handouts, updates } = course;
    const source = { courseRun: aCourseRun, root: course.root.usageKey, blocks: [], version, details };
    expect(() => new PublishedCourse({ ...source, gradingPolicy, handouts, updates })).toThrow(
      'The published version v1 of course-v1:Org+Num+Run has no course block',
    );
  });
});

describe('a random selection', () => {
  const problems = ['p', 'q', 'r'].map((id) => aBlock(`problem/${id}`));
  const dealt = (course: PublishedCourse) =>
    ['p', 'q', 'r'].filter((id) => course.isSelected(blockOf(course, `problem/${id}`), 7));

  it('holds back with a block all that is below it', () => {
    const halves = ['one', 'two'].map((id) => aBlock(`vertical/${id}`, {}, [aBlock(`html/in-${id}`)]));
    const course = aCourseOf(aSubsection('s', {}, aUnit('u', aBlock('split_test/x', {}, halves))));
    const given = halves.filter(({ key }) => course.isSelected(blockOf(course, key), 7)).map(({ key }) => key);
    expect(given).toHaveLength(1);
    expect(['one', 'two'].filter((id) => course.isSelected(blockOf(course, `html/in-${id}`), 7))).toEqual(
      given.map((key) => key.split('/')[1]),
    );
  });

  it('deals out none of the children that are for staff only', () => {
    const secret = aBlock('problem/secret', { visible_to_staff_only: true });
    const course = aCourseOf(
      aSubsection('s', {}, aUnit('u', aBlock('itembank/b', { max_count: 3 }, [secret, ...problems]))),
    );
    expect(dealt(course)).toEqual(['p', 'q', 'r']);
  });
});
