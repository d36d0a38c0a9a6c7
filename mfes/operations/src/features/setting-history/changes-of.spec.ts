import { describe, expect, it } from 'vitest';
import { changesOf } from './changes-of.ts';

const at = (minute: number) => `2026-11-25T12:0${minute}:00Z`;

describe('the changes of a setting', () => {
  it('say who changed which field from what to what, newest first', () => {
    const setting = {
      value: { name: 'Campus', brand: '#7a1fa2' },
      history: [
        { value: { name: 'Campus', brand: null }, by: 'bo', at: at(2) },
        { value: { name: 'Lyceum', brand: null }, by: 'ana', at: at(1) },
      ],
    };
    expect(changesOf(setting)).toEqual([
      { by: 'bo', at: at(2), fields: [{ field: 'brand', from: null, to: '#7a1fa2' }] },
      { by: 'ana', at: at(1), fields: [{ field: 'name', from: 'Lyceum', to: 'Campus' }] },
    ]);
  });

  it('name a field that was set for the first time, or not any more', () => {
    const setting = { value: {}, history: [{ value: { size: 5 }, by: 'bo', at: at(1) }] };
    expect(changesOf(setting)[0]?.fields).toEqual([{ field: 'size', from: 5, to: undefined }]);
  });
});
