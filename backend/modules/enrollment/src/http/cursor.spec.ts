import { courseRunKey } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('comes back as it went', () => {
    const place = { learnerId: 7, courseRun: courseRunKey('course-v1:Demo+Maps+2026') };
    expect(readCursor(writeCursor(place))).toEqual(place);
  });

  it.each(['', 'nonsense', Buffer.from('x/y').toString('base64url')])('is refused when it is none: "%s"', (text) => {
    expect(() => readCursor(text)).toThrow('This is no cursor of this list.');
  });
});
