import { describe, expect, it } from 'vitest';
import { advancedSettings, isAdvanced } from './advanced-settings.ts';
import { assignmentTypes } from './assignment-types.ts';
import { contentProblems } from './content-problems.ts';
import { chosenCourses, type ListedCourse } from './course-list.ts';
import { newBlockFields } from './new-block.ts';
import { partitionChoice, partitionsOf } from './partitions.ts';
import { isSameJson } from './same-json.ts';

describe('a course list', () => {
  const courses = [
    aCourse({ displayName: 'Birds', organization: 'B', createdAt: new Date(3) }),
    aCourse({ displayName: 'ants', number: 'Zoo', createdAt: new Date(1), isArchived: true }),
    aCourse({ displayName: 'Cats', run: '2027', createdAt: new Date(2) }),
  ];
  const titles = (filter: Partial<Parameters<typeof chosenCourses>[1]>) =>
    chosenCourses(courses, { search: null, order: 'display_name', isArchived: null, ...filter }).map(
      ({ displayName }) => displayName,
    );

  it.each([
    [{}, ['ants', 'Birds', 'Cats']],
    [{ order: '-created' }, ['Birds', 'Cats', 'ants']],
    [{ order: 'number' }, ['Birds', 'Cats', 'ants']],
    [{ search: ' ZOO ' }, ['ants']],
    [{ search: '2027' }, ['Cats']],
    [{ isArchived: true }, ['ants']],
    [{ isArchived: false }, ['Birds', 'Cats']],
  ])('by %j', (filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });
});

describe('groups that a block is for', () => {
  const course = {
    user_partitions: [
      {
        id: 1,
        name: 'Cohorts',
        scheme: 'cohort',
        groups: [
          { id: 10, name: 'Red' },
          { id: 11, name: 'Blue' },
        ],
      },
      { id: 2, name: 'Experiment', scheme: 'random', groups: [{ id: 20, name: 'A' }] },
      'nonsense',
    ],
  };

  it('are chosen from the partitions of the course, experiments left out', () => {
    const choice = partitionChoice(partitionsOf(course, { '1': [11] }));
    expect(choice.selectable.map(({ name }) => name)).toEqual(['Cohorts']);
    expect([choice.selectedIndex, choice.selectedLabel]).toEqual([0, 'Blue']);
  });

  it('are everyone without a choice', () => {
    expect(partitionChoice(partitionsOf(course, {}))).toMatchObject({ selectedIndex: -1, selectedLabel: '' });
  });

  it('are shown as deleted when they are gone', () => {
    const [cohorts] = partitionsOf(course, { '1': [99] });
    expect(cohorts?.groups.at(-1)).toEqual({ id: 99, name: 'Deleted group', selected: true, deleted: true });
  });
});

describe('what an author sees of a course', () => {
  it('are the assignment types of its policy', () => {
    expect(assignmentTypes({ GRADER: [{ type: 'Homework' }, {}, 'x', { type: 'Exam' }] })).toEqual([
      'Homework',
      'Exam',
    ]);
    expect(assignmentTypes(null)).toEqual([]);
  });

  it('are its advanced settings with their defaults', () => {
    const [setting] = advancedSettings({ catalog_visibility: 'none' }, ['catalog_visibility']);
    expect(setting).toEqual({ field: 'catalog_visibility', name: 'Catalog Visibility', value: 'none' });
    expect(advancedSettings({}, ['allow_anonymous'])[0]?.value).toBe(true);
    expect(advancedSettings({}, ['course_wide_js'])[0]).toMatchObject({ name: 'Course Wide JS', value: [] });
    expect([isAdvanced('start'), isAdvanced('made_up'), isAdvanced('advanced_modules')]).toEqual([false, false, true]);
  });
});

describe('the contents of a block', () => {
  it.each([
    ['problem', '<problem/>', []],
    ['problem', '<p/>', [{ message: 'The contents begin with <p> and not with <problem>', line: 1 }]],
    ['problem', '<problem>\n<p></problem>', [{ message: expect.stringContaining('not XML'), line: 2 }]],
    ['html', '<p>', []],
    ['problem', undefined, []],
  ])('of a %s: %s', (type, data, problems) => {
    expect(contentProblems(type, data)).toEqual(problems);
  });

  it('of a new one are its template’s, under its own title', () => {
    const wanted = { type: 'html', displayName: 'Hello', boilerplate: 'raw', data: null, metadata: {} };
    expect(newBlockFields(wanted, 'id')).toEqual({
      ok: true,
      fields: { display_name: 'Hello', data: '', editor: 'raw' },
    });
  });
});

describe('two values', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[1, 2], [2, 1], false],
    [[1], { '0': 1 }, false],
    [null, {}, false],
    ['a', 'a', true],
  ])('%j and %j: %s', (one, other, same) => {
    expect(isSameJson(one, other)).toBe(same);
  });
});

function aCourse(given: Partial<ListedCourse>): ListedCourse {
  const createdAt = new Date(0);
  return {
    displayName: 'Maps',
    organization: 'Org',
    number: 'Num',
    run: '2026',
    createdAt,
    isArchived: false,
    ...given,
  };
}
