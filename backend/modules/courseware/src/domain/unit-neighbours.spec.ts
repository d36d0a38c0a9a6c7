import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aLearnerCourse,
  aPublishedCourse,
  aSubsection,
  aUnit,
  blockOf,
} from '../testing/published-course.builder.ts';
import { neighboursOf } from './unit-neighbours.ts';

describe('the way through a course', () => {
  const course = aPublishedCourse([
    aBlock('chapter/c', {}, [
      aSubsection('s', {}, aUnit('u1'), aBlock('vertical/secret', { visible_to_staff_only: true }), aUnit('u2')),
      aSubsection('empty', {}),
      aSubsection('linked', { hide_from_toc: true }, aUnit('x1'), aUnit('x2')),
    ]),
    aBlock('chapter/d', {}, [aSubsection('t', {}, aUnit('u3'))]),
  ]);
  const around = (id: string, given: Parameters<typeof aLearnerCourse>[1] = {}) => {
    const { previous, next, ...place } = neighboursOf(blockOf(course, `vertical/${id}`), aLearnerCourse(course, given));
    return [previous?.id ?? null, next?.id ?? null, place.position, place.count];
  };

  it.each([
    ['u1', [null, 'u2', 1, 2]],
    ['u2', ['u1', 'u3', 2, 2]],
    ['u3', ['u2', null, 1, 1]],
  ])('leads on from %s over the ends of subsections and sections', (id, expected) => {
    expect(around(id)).toEqual(expected);
  });

  it.each([
    ['x1', [null, 'x2', 1, 2]],
    ['x2', ['x1', null, 2, 2]],
  ])('leads from %s, reached by a link only, to its siblings only', (id, expected) => {
    expect(around(id)).toEqual(expected);
  });

  it('leads staff through everything', () => {
    expect(around('u2', { viewer: { isStaff: true } })).toEqual(['secret', 'x1', 3, 3]);
  });
});
