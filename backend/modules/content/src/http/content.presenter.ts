import type { BlockChangeView, CommitView, ContentBlockView, ImportView } from '@lyceum/contracts/content';
import type { UsageKey } from '@lyceum/kernel';
import type { Comparison } from '../application/compare-versions.ts';
import type { CourseSnapshot, SnapshotBlock } from '../application/course-snapshot.ts';
import type { Commit } from '../application/ports.ts';
import type { Transfer } from '../application/transfers.ts';

export function toCommitView(commit: Commit): CommitView {
  const { context, number, action, message, author, at, moves, touched, isTruncated } = commit;
  return {
    id: String(number),
    course_run: context,
    action,
    message,
    author,
    at: at.toISOString(),
    moves: moves.map(({ branch, from, to }) => ({ branch, from, to })),
    usage_keys: [...touched],
    is_truncated: isTruncated,
  };
}

export function toBlockChangeView(change: Comparison['blocks'][number]): BlockChangeView {
  const { usageKey, displayName, fields, isReordered } = change;
  return {
    usage_key: usageKey,
    change: change.change,
    display_name: displayName,
    fields: [...fields],
    is_reordered: isReordered,
  };
}

/** A block with all below it. */
export function toContentBlockView(
  snapshot: CourseSnapshot,
  { usageKey, type, id, hash, fields, children }: SnapshotBlock,
): ContentBlockView {
  const below = (child: UsageKey): ContentBlockView[] => {
    const block = snapshot.block(child);
    return block ? [toContentBlockView(snapshot, block)] : [];
  };
  return { usage_key: usageKey, type, id, hash, fields: { ...fields }, children: children.flatMap(below) };
}

export function toImportView({ id, context, filename, state, step, progress, error, report }: Transfer): ImportView {
  return {
    id,
    course_run: context,
    filename,
    state: state === 'receiving' ? 'waiting' : state,
    step,
    progress,
    error,
    report: report && {
      blocks: { ...report.blocks },
      draft_only: report.draftOnly,
      assets: report.assets,
      kept_files: report.keptFiles,
      notes: [...report.notes],
      notes_left_off: report.notesLeftOff,
    },
  };
}
