import { describe, expect, it } from 'vitest';
import { appPathIn, unitPath } from './paths.ts';

const course = 'course-v1:Lyceum+Demo+2026';
const block = 'block-v1:Lyceum+Demo+2026+type@sequential+block@s1';

describe('addresses', () => {
  it('name course, subsection and unit as Open edX does', () => {
    expect(unitPath(course, { sequenceKey: block, unitKey: 'u' })).toBe(`/learning/course/${course}/${block}/u`);
  });

  it.each([
    [`https://site.example/courses/${course}/jump_to/${block}`, `/learning/course/${course}/${block}`],
    [
      `/courses/${encodeURIComponent(course)}/jump_to/${encodeURIComponent(block)}`,
      `/learning/course/${course}/${block}`,
    ],
    [`/learning/course/${course}/home`, `/learning/course/${course}/home`],
    ['https://elsewhere.example/page', null],
  ])('%s is the page %s', (link, path) => {
    expect(appPathIn(link)).toBe(path);
  });
});
