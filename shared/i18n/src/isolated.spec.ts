import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';

it('sets texts apart from a sentence that runs the other way, and leaves other values alone', () => {
  const at = new Date(0);
  expect(isolated('ar', { name: 'v1.2', count: 3, at })).toEqual({ name: '\u2068v1.2\u2069', count: 3, at });
});

it('changes nothing in a language written from left to right', () => {
  expect(isolated('es', { name: 'v1.2', count: 3 })).toEqual({ name: 'v1.2', count: 3 });
});
