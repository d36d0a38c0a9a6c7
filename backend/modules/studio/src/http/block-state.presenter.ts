import type { SnapshotBlock, Touch } from '@lyceum/content';
import type { BlockInfo } from '@lyceum/contracts/studio';
import type { UsageKey } from '@lyceum/kernel';
import { defaultStart } from '@lyceum/olx';
import type { OutlineFacts } from '../application/outline-facts.ts';
import { outlineChildOf } from '../domain/block-kinds.ts';
import { displayTime } from '../domain/display-time.ts';
import { isTrueIn, momentIn, numberIn, textIn } from '../domain/field-reading.ts';
import { isSameJson } from '../domain/same-json.ts';
import { visibilityOf } from '../domain/visibility.ts';

/** Does anything at or below the block differ from what learners see? */
export function hasChanges({ draft, published }: OutlineFacts, usageKey: UsageKey): boolean {
  return draft.block(usageKey)?.hash !== published.block(usageKey)?.hash;
}

export function publicationOf(facts: OutlineFacts, { usageKey }: SnapshotBlock) {
  const isPublished = facts.published.has(usageKey);
  const edited = newest([...facts.draft.all(usageKey)].map((block) => facts.activity.lastEdit(block.usageKey)));
  const published = isPublished ? facts.activity.lastPublish(usageKey) : null;
  return {
    edited_on: edited && displayTime(edited.at),
    edited_by: edited && edited.by,
    published: isPublished,
    published_on: published && displayTime(published.at),
    published_by: published && published.by,
    has_changes: hasChanges(facts, usageKey),
  };
}

export function scheduleOf(facts: OutlineFacts, block: SnapshotBlock) {
  const fields = facts.draft.fields(block.usageKey);
  const start = startOf(facts, block);
  const due = momentIn(fields, 'due');
  return {
    released_to_students: facts.published.has(block.usageKey) && start !== null && facts.now > start,
    release_date: start && displayTime(start),
    start: textIn(fields, 'start'),
    due_date: due ? displayTime(due) : '',
    due: textIn(fields, 'due'),
    relative_weeks_due: numberIn(block.fields, 'relative_weeks_due'),
    hide_after_due: isTrueIn(block.fields, 'hide_after_due'),
  };
}

export function visibilityIn(facts: OutlineFacts, block: SnapshotBlock, children: readonly BlockInfo[]) {
  const isLocked = isTrueIn(block.fields, 'visible_to_staff_only');
  const fields = facts.draft.fields(block.usageKey);
  const isStaffOnly = isTrueIn(fields, 'visible_to_staff_only');
  const state = visibilityOf({
    isStaffOnly,
    isGated: textIn(block.fields, 'required_prereq') !== null,
    isEdited: isEdited(facts, block),
    start: startOf(facts, block),
    isSelfPaced: isTrueIn(fields, 'self_paced'),
    now: facts.now,
    children: children.map((child) => child.visibility_state),
  });
  return {
    visibility_state: state,
    has_explicit_staff_lock: isLocked,
    ancestor_has_staff_lock: isStaffOnly && !isLocked,
    staff_only_message: isLocked || (children.length > 0 && children.every((child) => child.staff_only_message)),
  };
}

/** A unit is edited with all that is in it; a block above units by what it says of itself. */
function isEdited(facts: OutlineFacts, { usageKey, type, fields }: SnapshotBlock): boolean {
  if (outlineChildOf(type) === null) return hasChanges(facts, usageKey);
  const before = facts.published.block(usageKey);
  return before === null || !isSameJson(before.fields, fields);
}

/** Null when nobody set a start: the default one stands for none. */
function startOf({ draft }: OutlineFacts, { usageKey }: SnapshotBlock): Date | null {
  const start = momentIn(draft.fields(usageKey), 'start');
  return start !== null && start.getTime() === Date.parse(defaultStart) ? null : start;
}

function newest(touches: readonly (Touch | null)[]): Touch | null {
  return touches.reduce((latest, touch) => (touch && (!latest || touch.at > latest.at) ? touch : latest), null);
}
