import type { JsonValue } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { checkedFields } from './checked-fields.ts';

describe('a field that an author sets', () => {
  it.each<[string, string, JsonValue, JsonValue]>([
    ['problem', 'max_attempts', '3', 3],
    ['problem', 'weight', 2.5, 2.5],
    ['sequential', 'due', '2030-05-01T10:00:00+02:00', '2030-05-01T08:00:00Z'],
    ['sequential', 'graded', 'true', true],
    ['chapter', 'highlights', ['one'], ['one']],
    ['vertical', 'discussion_enabled', false, false],
    ['poll', 'question', 'Why?', 'Why?'],
    ['html', 'data', '<p/>', '<p/>'],
  ])('of a %s: %s = %j is kept as %j', (type, field, value, kept) => {
    expect(checkedFields(type, { [field]: value })).toEqual({ ok: true, set: { [field]: kept }, unset: [] });
  });

  it.each<[string, string, JsonValue]>([
    ['problem', 'max_attempts', 'many'],
    ['problem', 'weight', 'Infinity'],
    ['sequential', 'due', 'tomorrow-ish'],
    ['chapter', 'highlights', 'one'],
    ['vertical', 'xml_attributes', { a: 'b' }],
    ['problem', 'made_up', 'x'],
  ])('of a %s: %s = %j is refused', (type, field, value) => {
    expect(checkedFields(type, { display_name: 'x', [field]: value })).toEqual({ ok: false, field });
  });

  it('to nothing loses its own value', () => {
    expect(checkedFields('sequential', { due: null, visible_to_staff_only: null, start: '' })).toEqual({
      ok: true,
      set: {},
      unset: ['due', 'visible_to_staff_only', 'start'],
    });
  });
});
