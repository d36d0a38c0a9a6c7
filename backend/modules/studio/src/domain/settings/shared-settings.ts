import type { Setting } from './setting.ts';

export const displayName: Setting = {
  field: 'display_name',
  name: 'Display name',
  help: 'The title learners see.',
  type: 'string',
  fallback: null,
};
export const start: Setting = {
  field: 'start',
  name: 'Release date',
  help: 'When learners see it, in UTC.',
  type: 'date',
  fallback: null,
};
export const due: Setting = {
  field: 'due',
  name: 'Due date',
  help: 'When answers stop counting, in UTC; a grace period comes on top.',
  type: 'date',
  fallback: null,
};
export const staffOnly: Setting = {
  field: 'visible_to_staff_only',
  name: 'Staff only',
  help: 'Hides it from learners, with everything in it.',
  type: 'boolean',
  fallback: false,
};
export const groupAccess: Setting = {
  field: 'group_access',
  name: 'Group access',
  help: 'Group ids by partition id: who sees it. Empty for everyone.',
  type: 'dict',
  fallback: {},
};
export const showCorrectness: Setting = {
  field: 'show_correctness',
  name: 'Results visibility',
  help: 'When learners see whether their answers are right.',
  type: 'choice',
  options: [
    { name: 'Always', value: 'always' },
    { name: 'Never', value: 'never' },
    { name: 'After the due date', value: 'past_due' },
    { name: 'Never, but count in the grade', value: 'never_but_include_grade' },
  ],
  fallback: 'always',
};
