import { describe, expect, it } from 'vitest';
import { chosenCourses, type ListedCourse } from './course-list.ts';

describe('a course list', () => {
  const courses = [
    aCourse({ displayName: 'Birds', organization: 'b', run: 'Summer', createdAt: new Date(3) }),
    aCourse({ displayName: 'ants', number: 'zoo', run: 'winter', createdAt: new Date(1), isArchived: true }),
    aCourse({ displayName: 'Cats', run: '2027', createdAt: new Date(2) }),
  ];
  const titles = (filter: Partial<Parameters<typeof chosenCourses>[1]>) =>
    chosenCourses(courses, { search: null, order: 'display_name', isArchived: null, ...filter }).map(
      ({ displayName }) => displayName,
    );

  it.each([
    [{}, ['ants', 'Birds', 'Cats']],
    [{ order: 'made_up' }, ['ants', 'Birds', 'Cats']],
    [{ order: 'created' }, ['ants', 'Cats', 'Birds']],
    [{ order: '-created' }, ['Birds', 'Cats', 'ants']],
    [{ order: '-display_name' }, ['Cats', 'Birds', 'ants']],
    [{ order: 'org' }, ['Birds', 'ants', 'Cats']],
    [{ order: 'run' }, ['Cats', 'Birds', 'ants']],
    [{ search: ' ' }, ['ants', 'Birds', 'Cats']],
    [{ search: 'zoo', isArchived: false }, []],
    [{ order: 'number' }, ['Birds', 'Cats', 'ants']],
    [{ search: ' ZOO ' }, ['ants']],
    [{ search: '2027' }, ['Cats']],
    [{ isArchived: true }, ['ants']],
    [{ isArchived: false }, ['Birds', 'Cats']],
  ])('by %j', (filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });

  it('leaves the courses it chooses from as they were', () => {
    titles({ order: '-created' });
    expect(courses.map(({ displayName }) => displayName)).toEqual(['Birds', 'ants', 'Cats']);
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
