export type UnitIcon = 'video' | 'problem' | 'vertical' | 'other' | 'lock';

const problems = new Set(['problem', 'openassessment', 'drag-and-drop-v2', 'lti_consumer', 'poll', 'survey']);

/** What a unit mainly is: a video or a problem makes it one, a problem before a video. Open edX: `get_icon_class`. */
export function unitIcon(types: readonly string[]): UnitIcon {
  if (types.some((type) => problems.has(type))) return 'problem';
  if (types.includes('video')) return 'video';
  return types.length > 0 ? 'other' : 'vertical';
}
