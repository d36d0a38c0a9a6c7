import type { Setting } from './setting.ts';
import { due, showCorrectness, staffOnly, start } from './shared-settings.ts';

export const sectionSettings: readonly Setting[] = [
  start,
  staffOnly,
  {
    field: 'highlights',
    name: 'Highlights',
    help: 'What the section is about, in a few lines.',
    type: 'list',
    fallback: [],
  },
];

export const subsectionSettings: readonly Setting[] = [
  start,
  due,
  staffOnly,
  {
    field: 'hide_after_due',
    name: 'Hide after due',
    help: 'Hides it when it is due.',
    type: 'boolean',
    fallback: false,
  },
  { field: 'format', name: 'Assignment type', help: 'How it counts in the grade.', type: 'string', fallback: null },
  { field: 'graded', name: 'Graded', help: 'Whether it counts in the grade.', type: 'boolean', fallback: false },
  showCorrectness,
  {
    field: 'is_time_limited',
    name: 'Timed',
    help: 'Whether learners have limited time.',
    type: 'boolean',
    fallback: false,
  },
  {
    field: 'default_time_limit_minutes',
    name: 'Time allowed',
    help: 'In minutes.',
    type: 'integer',
    min: 1,
    fallback: null,
  },
];

export const unitSettings: readonly Setting[] = [
  staffOnly,
  {
    field: 'discussion_enabled',
    name: 'Discussion',
    help: 'Whether the unit has a discussion.',
    type: 'boolean',
    fallback: true,
  },
];
