import { describe, expect, it } from 'vitest';
import { updatedFields, type WantedUpdate } from './block-update.ts';

describe('an update', () => {
  it.each<[string, Partial<WantedUpdate>, object, string[]]>([
    ['a title', { displayName: 'Quiz' }, { display_name: 'Quiz' }, []],
    ['contents', { data: '<p/>' }, { data: '<p/>' }, []],
    ['nothing for contents that are null', { data: null }, {}, []],
    ['an assignment type', { graderType: 'Homework' }, { format: 'Homework', graded: true }, []],
    ['no assignment type', { graderType: 'notgraded' }, {}, ['format', 'graded']],
    [
      'fields, and none of those that are nulled',
      { metadata: { hide_after_due: true, due: null }, nullout: ['start'] },
      { hide_after_due: true },
      ['start', 'due'],
    ],
    [
      'a prerequisite',
      { prerequisite: { usageKey: 'block-v1:O+N+R+type@sequential+block@s', minScore: '60', minCompletion: 80 } },
      { required_prereq: 'block-v1:O+N+R+type@sequential+block@s', min_score: 60, min_completion: 80 },
      [],
    ],
    ['no prerequisite', { prerequisite: { usageKey: '' } }, {}, ['required_prereq', 'min_score', 'min_completion']],
    ['that others need it first', { prerequisite: { isPrereq: true } }, { is_prerequisite: true }, []],
  ])('sets %s', (_, wanted, set, unset) => {
    const fields = updatedFields('sequential', { metadata: {}, nullout: [], prerequisite: {}, ...wanted });
    expect(fields).toEqual({ ok: true, set, unset });
  });

  it('is refused as a whole for one wrong field', () => {
    const wanted = { displayName: 'Quiz', metadata: { due: 'never' }, nullout: [], prerequisite: {} };
    expect(updatedFields('sequential', wanted)).toEqual({ ok: false, field: 'due' });
  });
});
