import { describe, expect, it } from 'vitest';
import { newBlockFields, type WantedBlock } from './new-block.ts';

const aWish = (given: Partial<WantedBlock> = {}): WantedBlock => {
  return { type: 'html', displayName: null, boilerplate: null, data: null, metadata: {}, ...given };
};
const fieldsOf = (given: Partial<WantedBlock>) => {
  const made = newBlockFields(aWish(given), 'id');
  if (!made.ok) throw new Error(`The wish of the test is refused: ${made.refusal}`);
  return made.fields;
};

describe('a new block', () => {
  it.each([
    ['its template’s contents', { boilerplate: 'raw' }, { display_name: 'Raw HTML', data: '', editor: 'raw' }],
    ['its own title', { boilerplate: 'raw', displayName: 'Hi' }, { display_name: 'Hi', data: '', editor: 'raw' }],
    ['no title of no letters', { displayName: '' }, { display_name: 'Text', data: '' }],
    [
      'its own contents, also none',
      { boilerplate: 'announcement', data: '' },
      { display_name: 'Announcement', data: '' },
    ],
    ['its type’s name where there is no template', { type: 'vertical' }, { display_name: 'Unit' }],
  ])('has %s', (_, given, fields) => {
    expect(fieldsOf(given)).toEqual(fields);
  });

  it('takes settings over those of its template', () => {
    expect(fieldsOf({ boilerplate: 'raw', metadata: { editor: 'visual' } })).toMatchObject({ editor: 'visual' });
  });

  it('has a topic by its own name when it is a discussion', () => {
    expect(fieldsOf({ type: 'discussion' })).toMatchObject({ discussion_id: 'id' });
  });

  it.each([
    ['a course', { type: 'course' }, 'unknown_type', 'course'],
    ['a type that nobody knows', { type: 'constructor' }, 'unknown_type', 'constructor'],
    ['a template that nobody knows', { boilerplate: 'gone' }, 'unknown_type', 'html, gone'],
    ['a setting of the wrong type', { metadata: { display_name: { a: 1 } } }, 'invalid_field', 'display_name'],
  ])('cannot be %s', (_, given, refusal, about) => {
    expect(newBlockFields(aWish(given), 'id')).toEqual({ ok: false, refusal, about });
  });
});
