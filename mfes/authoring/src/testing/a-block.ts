import type { EditedBlock } from '../editing/block-draft.ts';

/** A text block of the draft. */
export function anEditedBlock(changes: Partial<EditedBlock> = {}): EditedBlock {
  return {
    id: 'block-v1:O+N+R+type@html+block@t1',
    display_name: 'Welcome',
    category: 'html',
    data: '<p>Hello</p>',
    metadata: {},
    has_changes: false,
    published: true,
    hash: 'a'.repeat(64),
    ancestors: [
      { id: 'block-v1:O+N+R+type@vertical+block@u1', display_name: 'First unit', category: 'vertical' },
      { id: 'block-v1:O+N+R+type@sequential+block@a', display_name: 'First subsection', category: 'sequential' },
    ],
    ...changes,
  };
}
