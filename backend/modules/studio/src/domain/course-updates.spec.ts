import { describe, expect, it } from 'vitest';
import { CourseUpdates } from './course-updates.ts';

const file = JSON.stringify([
  { id: 1, date: 'August 1, 2026', content: '<p>One</p>', status: 'visible' },
  { id: 2, date: 'August 2, 2026', content: '<p>Two</p>', status: 'deleted', author: 'ana' },
]);

describe('updates of a course', () => {
  it('are shown newest first, without those that were deleted', () => {
    const { updates, id } = CourseUpdates.read(file).added({ date: 'August 3, 2026', content: '<p>Three</p>' });
    expect(id).toBe(3);
    expect(updates.visible.map((update) => update.content)).toEqual(['<p>Three</p>', '<p>One</p>']);
  });

  it('keep what is not known of an update', () => {
    const { text } = CourseUpdates.read(file).changed(2, { status: 'visible' });
    expect(JSON.parse(text)[1]).toEqual({
      id: 2,
      date: 'August 2, 2026',
      content: '<p>Two</p>',
      status: 'visible',
      author: 'ana',
    });
  });

  it.each([null, '', 'nonsense', '{"a": 1}', '[1, null]'])('are none in %j', (text) => {
    expect(CourseUpdates.read(text).visible).toEqual([]);
    expect(CourseUpdates.read(text).added({ date: 'd', content: 'c' }).id).toBe(1);
  });

  it('are not found when they were deleted', () => {
    expect(CourseUpdates.read(file).find(2)).toBeNull();
    expect(CourseUpdates.read(file).find(1)?.date).toBe('August 1, 2026');
  });
});
