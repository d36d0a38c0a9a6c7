import type { BlockInfo } from '@lyceum/contracts/studio';
import type { BlockFields } from '../../blocks/block-edit.ts';

/** What authors set of a block in the outline. Moments are ISO texts. */
export interface BlockSettings {
  readonly start: string | null;
  readonly due: string | null;
  readonly graderType: string;
  readonly showCorrectness: string;
  readonly hideAfterDue: boolean;
  readonly isStaffOnly: boolean;
}

export const settingsOf = (block: BlockInfo): BlockSettings => ({
  start: block.start,
  due: block.due,
  graderType: block.graded && block.format ? block.format : 'notgraded',
  showCorrectness: block.show_correctness,
  hideAfterDue: block.hide_after_due,
  isStaffOnly: block.has_explicit_staff_lock,
});

const fields = {
  start: 'start',
  due: 'due',
  showCorrectness: 'show_correctness',
  hideAfterDue: 'hide_after_due',
  isStaffOnly: 'visible_to_staff_only',
} as const;

/**
 * The fields to send for what the author changed, so that what is inherited stays so. A switch that is off again takes
 * the block's own value away.
 */
export function changesTo(block: BlockInfo, settings: BlockSettings) {
  const before = settingsOf(block);
  const metadata: BlockFields = {};
  for (const name of ['start', 'due', 'showCorrectness', 'hideAfterDue', 'isStaffOnly'] as const)
    if (settings[name] !== before[name]) metadata[fields[name]] = settings[name] === false ? null : settings[name];
  return { metadata, graderType: settings.graderType === before.graderType ? null : settings.graderType };
}
