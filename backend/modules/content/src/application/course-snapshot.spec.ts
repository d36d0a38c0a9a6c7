import { describe, expect, it } from 'vitest';
import { aBlock, aCourse, key } from '../testing/course-tree.builder.ts';
import { CourseSnapshot } from './course-snapshot.ts';

const course = new CourseSnapshot(
  aCourse(
    aBlock('chapter/c1', { start: '2026-01-01T00:00:00Z', showanswer: 'never', format: 'Homework' }, [
      aBlock('sequential/s1', { showanswer: 'always' }, [
        aBlock('vertical/u1', {}, [aBlock('problem/p1', { weight: 2 }), aBlock('html/h1')]),
      ]),
      aBlock('sequential/s2'),
    ]),
  ),
);

describe('a snapshot of a course', () => {
  it('hands fields down from the nearest that sets them, and only those that are inherited', () => {
    expect(course.fields(key('problem/p1'))).toEqual({
      display_name: 'p1',
      weight: 2,
      showanswer: 'always',
      start: '2026-01-01T00:00:00Z',
    });
  });

  it('says whom a value comes from', () => {
    expect(course.inheritedFrom(key('problem/p1'), 'showanswer')?.id).toBe('s1');
    expect(course.inheritedFrom(key('sequential/s1'), 'showanswer')).toBeNull();
    expect(course.inherited(key('problem/p1'), 'format')).toBeUndefined();
    expect(course.inherited(key('sequential/s2'), 'showanswer')).toBe('never');
  });

  it('is walked in the order learners meet it', () => {
    expect([...course.all()].map(({ id }) => id)).toEqual(['course', 'c1', 's1', 'u1', 'p1', 'h1', 's2']);
    expect([...course.ancestors(key('html/h1'))].map(({ id }) => id)).toEqual(['u1', 's1', 'c1', 'course']);
    expect(course.nearest(key('html/h1'), 'sequential')?.id).toBe('s1');
    expect(course.nearest(key('html/h1'), 'video')).toBeNull();
  });

  it('has nothing to say of a block that is not there', () => {
    expect([course.block(key('html/none')), course.fields(key('html/none'))]).toEqual([null, {}]);
    expect([...course.all(key('html/none'))]).toEqual([]);
  });
});
