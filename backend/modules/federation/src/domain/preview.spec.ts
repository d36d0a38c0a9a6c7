import { describe, expect, it } from 'vitest';
import { previewWith, previewWithout } from './preview.ts';

const now = new Date('2026-11-25T12:00:00Z');
const whose = { session: 's', by: 'root', now };
const first = previewWith(null, { site: { name: 'One' }, apps: { forum: { size: 1 } } }, whose);

describe('a preview', () => {
  it('adds what is tried next to what was tried before', () => {
    const next = previewWith(first, { site: { brand: '#7a1fa2' }, apps: { forum: { size: 2 } } }, whose);
    expect(next).toMatchObject({ site: { name: 'One', brand: '#7a1fa2' }, apps: { forum: { size: 2 } } });
  });

  it('lasts half an hour from the last thing that is tried', () => {
    expect(first.endsAt).toEqual(new Date('2026-11-25T12:30:00Z'));
  });

  it('goes on without what was saved another way, and ends when nothing is left', () => {
    const left = previewWithout(first, 'site');
    expect(left).toMatchObject({ site: {}, apps: { forum: { size: 1 } } });
    expect(left && previewWithout(left, { app: 'forum' })).toBeNull();
  });
});
