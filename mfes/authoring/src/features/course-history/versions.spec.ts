import type { CommitView } from '@lyceum/contracts/content';
import { describe, expect, it } from 'vitest';
import { newestOf, versionsOf } from './versions.ts';

const aCommit = (changes: Partial<CommitView>): CommitView => ({
  id: '1',
  course_run: 'course-v1:O+N+R',
  action: 'edit',
  message: '',
  author: 'ana',
  at: '2026-11-25T10:00:00Z',
  moves: [],
  usage_keys: [],
  is_truncated: false,
  ...changes,
});

const edit = aCommit({ moves: [{ branch: 'draft', from: 'a', to: 'b' }] });
const publish = aCommit({
  action: 'publish',
  moves: [
    { branch: 'draft', from: 'b', to: 'c' },
    { branch: 'published', from: null, to: 'p' },
  ],
});

describe('versions in the history', () => {
  it('are those of the draft for an edit', () => {
    expect(versionsOf(edit)).toEqual({ from: 'a', to: 'b' });
  });

  it('are what learners see for a publication', () => {
    expect(versionsOf(publish)).toEqual({ from: null, to: 'p' });
  });

  it('are none for a commit that moved nothing', () => {
    expect(versionsOf(aCommit({}))).toBeNull();
  });

  it('are newest where they were moved last', () => {
    expect([newestOf([publish, edit], 'draft'), newestOf([edit], 'published')]).toEqual(['c', null]);
  });
});
