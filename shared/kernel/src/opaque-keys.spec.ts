import { describe, expect, it } from 'vitest';
import {
  courseRunKey,
  courseRunOf,
  InvalidKey,
  libraryKey,
  partsOfCourseRun,
  partsOfUsage,
  usageKey,
  usageKeyOf,
} from './index.ts';

describe('opaque keys', () => {
  it('take a course run apart', () => {
    expect(partsOfCourseRun(courseRunKey('course-v1:OpenedX+DemoX+DemoCourse'))).toEqual({
      organization: 'OpenedX',
      number: 'DemoX',
      run: 'DemoCourse',
    });
  });

  it.each(['', 'course-v1:a+b', 'course-v1:a+b+c+d', 'course-v1:a b+c+d', 'block-v1:a+b+c+type@x+block@y', 'a/b/c'])(
    'refuse %j as a course run',
    (text) => {
      expect(() => courseRunKey(text)).toThrow(InvalidKey);
    },
  );

  it('build and read the usage key of a course block', () => {
    const key = usageKeyOf({ context: courseRunKey('course-v1:A+B+C'), type: 'problem', id: 'p.1' });
    expect(key).toBe('block-v1:A+B+C+type@problem+block@p.1');
    expect(partsOfUsage(key)).toEqual({ context: 'course-v1:A+B+C', type: 'problem', id: 'p.1' });
    expect(courseRunOf(key)).toBe('course-v1:A+B+C');
  });

  it('build and read the usage key of a library block', () => {
    const key = usageKeyOf({ context: libraryKey('library-v1:A+Lib'), type: 'html', id: 'x' });
    expect(key).toBe('lib-block-v1:A+Lib+type@html+block@x');
    expect(partsOfUsage(key).context).toBe('library-v1:A+Lib');
    expect(() => courseRunOf(key)).toThrow(InvalidKey);
  });

  it('say what was found and what was expected', () => {
    expect(() => usageKey('nonsense')).toThrow('"nonsense" is not a usage key; expected block-v1:');
  });
});
