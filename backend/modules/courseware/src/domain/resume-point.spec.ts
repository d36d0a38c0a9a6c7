import { describe, expect, it } from 'vitest';
import {
  aBlock,
  aCourseOf,
  aLearnerCourse,
  aPublishedCourse,
  aSubsection,
  aUnit,
} from '../testing/published-course.builder.ts';
import { resumePoint } from './resume-point.ts';

describe('where a learner goes on', () => {
  const bank = aBlock('library_content/bank', { max_count: -1 }, [aBlock('problem/p')]);
  const course = aCourseOf(
    aSubsection('s', {}, aUnit('u', aBlock('html/a')), aUnit('v', bank)),
    aSubsection('closed', { visible_to_staff_only: true }, aUnit('w', aBlock('html/x'))),
  );
  const idsAfter = (...done: string[]) => {
    const point = resumePoint(aLearnerCourse(course, { done }));
    return point && [point.block.id, point.unit.id, point.subsection.id];
  };

  it('is the block completed last, on its unit', () => {
    expect(idsAfter('problem/p', 'html/a')).toEqual(['a', 'u', 's']);
  });

  it('is found however deep the block lies in the unit', () => {
    expect(idsAfter('html/a', 'problem/p')).toEqual(['p', 'v', 's']);
  });

  it.each([
    ['before anything was completed', []],
    ['when the block is gone from view', ['html/a', 'html/x']],
    ['when the block is gone from the course', ['html/a', 'html/gone']],
  ])('is nowhere %s', (_, done) => {
    expect(idsAfter(...done)).toBeNull();
  });

  it('is nowhere for a block that stands on no unit', () => {
    const loose = aPublishedCourse([aBlock('chapter/c', {}, [aBlock('html/a')])]);
    expect(resumePoint(aLearnerCourse(loose, { done: ['html/a'] }))).toBeNull();
  });
});
