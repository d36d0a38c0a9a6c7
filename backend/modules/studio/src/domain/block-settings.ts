import type { JsonValue } from '@lyceum/kernel';

export type SettingType =
  | 'string'
  | 'text'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'date'
  | 'duration'
  | 'list'
  | 'dict'
  | 'choice';

/** One setting as an editor offers it. */
export interface Setting {
  readonly field: string;
  readonly name: string;
  readonly help: string;
  readonly type: SettingType;
  readonly options?: readonly { readonly name: string; readonly value: JsonValue }[];
  readonly min?: number;
  /** What holds when nobody sets it. */
  readonly fallback: JsonValue;
}

/** The settings that authors set on a block of this type, in the order an editor shows them. */
export function settingsOf(type: string): readonly Setting[] {
  return [displayName, ...(byType[type] ?? []), ...(outlineTypes.has(type) ? [] : [groupAccess])];
}

/** What holds for a field that nobody sets; undefined when no editor offers the field. */
export function fallbackOf(type: string, field: string): JsonValue | undefined {
  return settingsOf(type).find((setting) => setting.field === field)?.fallback;
}

const outlineTypes = new Set(['course', 'chapter', 'sequential']);

const displayName: Setting = {
  field: 'display_name',
  name: 'Display name',
  help: 'The title learners see.',
  type: 'string',
  fallback: null,
};
const start: Setting = {
  field: 'start',
  name: 'Release date',
  help: 'When learners see it, in UTC.',
  type: 'date',
  fallback: null,
};
const due: Setting = {
  field: 'due',
  name: 'Due date',
  help: 'When answers stop counting, in UTC; a grace period comes on top.',
  type: 'date',
  fallback: null,
};
const staffOnly: Setting = {
  field: 'visible_to_staff_only',
  name: 'Staff only',
  help: 'Hides it from learners, with everything in it.',
  type: 'boolean',
  fallback: false,
};
const groupAccess: Setting = {
  field: 'group_access',
  name: 'Group access',
  help: 'Group ids by partition id: who sees it. Empty for everyone.',
  type: 'dict',
  fallback: {},
};
const showCorrectness: Setting = {
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

const problem: readonly Setting[] = [
  {
    field: 'max_attempts',
    name: 'Maximum attempts',
    help: 'How often a learner may submit. Empty for no limit.',
    type: 'integer',
    min: 0,
    fallback: null,
  },
  {
    field: 'weight',
    name: 'Problem weight',
    help: 'Points for the whole problem. Empty: one for each answer.',
    type: 'float',
    min: 0,
    fallback: null,
  },
  {
    field: 'showanswer',
    name: 'Show answer',
    help: 'When learners may see the answer.',
    type: 'choice',
    options: [
      { name: 'Always', value: 'always' },
      { name: 'Answered', value: 'answered' },
      { name: 'Attempted or past due', value: 'attempted' },
      { name: 'Closed', value: 'closed' },
      { name: 'Finished', value: 'finished' },
      { name: 'Correct or past due', value: 'correct_or_past_due' },
      { name: 'Past due', value: 'past_due' },
      { name: 'Never', value: 'never' },
      { name: 'After some number of attempts', value: 'after_attempts' },
      { name: 'After all attempts', value: 'after_all_attempts' },
      { name: 'After all attempts or correct', value: 'after_all_attempts_or_correct' },
      { name: 'Attempted', value: 'attempted_no_past_due' },
    ],
    fallback: 'finished',
  },
  {
    field: 'attempts_before_showanswer_button',
    name: 'Show answer: number of attempts',
    help: 'For “After some number of attempts”.',
    type: 'integer',
    min: 0,
    fallback: 0,
  },
  {
    field: 'rerandomize',
    name: 'Randomization',
    help: 'When a problem with random values draws new ones.',
    type: 'choice',
    options: [
      { name: 'Always', value: 'always' },
      { name: 'On reset', value: 'onreset' },
      { name: 'Never', value: 'never' },
      { name: 'Per student', value: 'per_student' },
    ],
    fallback: 'never',
  },
  {
    field: 'show_reset_button',
    name: 'Show reset button',
    help: 'Lets learners clear their answers.',
    type: 'boolean',
    fallback: false,
  },
  {
    field: 'submission_wait_seconds',
    name: 'Seconds between attempts',
    help: 'How long a learner waits before submitting again.',
    type: 'integer',
    min: 0,
    fallback: 0,
  },
  {
    field: 'grading_method',
    name: 'Grading method',
    help: 'Which of several attempts counts.',
    type: 'choice',
    options: [
      { name: 'Last score', value: 'last_score' },
      { name: 'First score', value: 'first_score' },
      { name: 'Highest score', value: 'highest_score' },
      { name: 'Average score', value: 'average_score' },
    ],
    fallback: 'last_score',
  },
];

const video: readonly Setting[] = [
  {
    field: 'youtube_id_1_0',
    name: 'YouTube ID',
    help: 'The id of the video on YouTube.',
    type: 'string',
    fallback: '',
  },
  {
    field: 'html5_sources',
    name: 'Video files',
    help: 'Addresses of the video, best first.',
    type: 'list',
    fallback: [],
  },
  { field: 'transcripts', name: 'Transcripts', help: 'Files of captions by language.', type: 'dict', fallback: {} },
  {
    field: 'sub',
    name: 'Default transcript',
    help: 'Name of the captions in the language of the course.',
    type: 'string',
    fallback: '',
  },
  {
    field: 'show_captions',
    name: 'Show captions',
    help: 'Whether captions are on at first.',
    type: 'boolean',
    fallback: true,
  },
  {
    field: 'download_video',
    name: 'Video download allowed',
    help: 'Offers the file for download.',
    type: 'boolean',
    fallback: false,
  },
  {
    field: 'download_track',
    name: 'Transcript download allowed',
    help: 'Offers the captions for download.',
    type: 'boolean',
    fallback: false,
  },
  {
    field: 'start_time',
    name: 'Start',
    help: 'Where the video starts, HH:MM:SS.',
    type: 'duration',
    fallback: '00:00:00',
  },
  { field: 'end_time', name: 'Stop', help: 'Where the video stops, HH:MM:SS.', type: 'duration', fallback: '00:00:00' },
  {
    field: 'handout',
    name: 'Handout',
    help: 'Address of a file that goes with the video.',
    type: 'string',
    fallback: null,
  },
  { field: 'license', name: 'License', help: 'Under which license the video is.', type: 'string', fallback: null },
];

const html: readonly Setting[] = [
  {
    field: 'editor',
    name: 'Editor',
    help: 'Which editor opens.',
    type: 'choice',
    options: [
      { name: 'Visual', value: 'visual' },
      { name: 'HTML', value: 'raw' },
    ],
    fallback: 'visual',
  },
];

const subsection: readonly Setting[] = [
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

const unit: readonly Setting[] = [
  staffOnly,
  {
    field: 'discussion_enabled',
    name: 'Discussion',
    help: 'Whether the unit has a discussion.',
    type: 'boolean',
    fallback: true,
  },
];

const discussion: readonly Setting[] = [
  { field: 'discussion_category', name: 'Category', help: 'Where the topic is listed.', type: 'string', fallback: '' },
  { field: 'discussion_target', name: 'Topic', help: 'The name of the topic.', type: 'string', fallback: '' },
];

const byType: Readonly<Record<string, readonly Setting[]>> = {
  chapter: [
    start,
    staffOnly,
    {
      field: 'highlights',
      name: 'Highlights',
      help: 'What the section is about, in a few lines.',
      type: 'list',
      fallback: [],
    },
  ],
  sequential: subsection,
  vertical: unit,
  problem: [...problem, showCorrectness],
  video,
  html,
  discussion,
};
