/** What authors call the types of blocks, and where each may stand. */

const outline = ['course', 'chapter', 'sequential', 'vertical'] as const;

/** Blocks in a unit that hold blocks themselves. */
const holders = new Set(['split_test', 'library_content', 'itembank', 'conditional', 'wrapper', 'randomize']);

const names: ReadonlyMap<string, string> = new Map([
  ['course', 'Course'],
  ['chapter', 'Section'],
  ['sequential', 'Subsection'],
  ['vertical', 'Unit'],
  ['annotatable', 'Annotation'],
  ['conditional', 'Conditional'],
  ['discussion', 'Discussion'],
  ['done', 'Completion'],
  ['drag-and-drop-v2', 'Drag and Drop'],
  ['html', 'Text'],
  ['itembank', 'Problem Bank'],
  ['library_content', 'Randomized Content Block'],
  ['lti', 'LTI'],
  ['lti_consumer', 'LTI Consumer'],
  ['openassessment', 'Open Response Assessment'],
  ['poll', 'Poll'],
  ['poll_question', 'Poll Question'],
  ['problem', 'Problem'],
  ['split_test', 'Content Experiment'],
  ['survey', 'Survey'],
  ['video', 'Video'],
  ['word_cloud', 'Word cloud'],
]);

export function kindName(type: string): string {
  return names.get(type) ?? type;
}

export function isCreatable(type: string): boolean {
  return type !== 'course' && names.has(type);
}

/** The type that a new child gets in the outline; null for what holds components. */
export function outlineChildOf(type: string): string | null {
  const level = outline.findIndex((each) => each === type);
  return level < 0 ? null : (outline[level + 1] ?? null);
}

/** May a block of this type stand in that parent? Imported courses may break the rule; authors may not add to it. */
export function mayStandIn(parent: string, type: string): boolean {
  const expected = outlineChildOf(parent);
  if (expected !== null) return type === expected;
  if (parent === 'split_test') return type === 'vertical';
  if (parent === 'vertical') return !isOutline(type);
  return holders.has(parent) && !isOutline(type) && !holders.has(type);
}

export function hasChildren(type: string): boolean {
  return isOutline(type) || holders.has(type);
}

function isOutline(type: string): boolean {
  return outline.some((each) => each === type);
}
