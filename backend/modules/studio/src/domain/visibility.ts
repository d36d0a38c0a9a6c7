export type Visibility = 'live' | 'ready' | 'unscheduled' | 'needs_attention' | 'staff_only' | 'gated';

export interface Standing {
  readonly isStaffOnly: boolean;
  /** Behind a prerequisite. */
  readonly isGated: boolean;
  /** Its own content, or for a unit anything in it, differs from what learners see. */
  readonly isEdited: boolean;
  /** Null when the course's authors never set one. */
  readonly start: Date | null;
  readonly isSelfPaced: boolean;
  readonly now: Date;
  readonly children: readonly Visibility[];
}

/**
 * Where a block stands between its author and its learners. Open edX's `_compute_visibility_state`: a container shows
 * what its children have in common, and asks for attention when they disagree with its own schedule.
 */
export function visibilityOf({ isStaffOnly, isGated, isEdited, children, ...schedule }: Standing): Visibility {
  if (isStaffOnly) return 'staff_only';
  if (isEdited) return 'needs_attention';
  if (isGated) return 'gated';
  const own = scheduled(schedule);
  if (children.length === 0) return own;
  if (children.includes('needs_attention')) return 'needs_attention';
  const seen = children.filter((child) => child !== 'staff_only');
  if (seen.length === 0) return 'staff_only';
  if (seen.every((child) => child === 'unscheduled')) return own === 'unscheduled' ? own : 'needs_attention';
  if (seen.every((child) => child === 'live' || child === 'gated')) return own === 'live' ? own : 'needs_attention';
  return own === 'unscheduled' ? 'needs_attention' : 'ready';
}

function scheduled({ start, isSelfPaced, now }: Pick<Standing, 'start' | 'isSelfPaced' | 'now'>): Visibility {
  if (isSelfPaced || (start !== null && now > start)) return 'live';
  return start === null ? 'unscheduled' : 'ready';
}
