import type { CommitView } from '@lyceum/contracts/content';

/** Versions that a commit led from and to. A publication moves what learners see, everything else the draft. */
export function versionsOf(commit: CommitView): { readonly from: string | null; readonly to: string } | null {
  const branch = commit.action === 'publish' ? 'published' : 'draft';
  const move = commit.moves.find((each) => each.branch === branch) ?? commit.moves[0];
  return move ? { from: move.from, to: move.to } : null;
}

/** The newest version of a branch among commits, newest first. */
export function newestOf(commits: readonly CommitView[], branch: string): string | null {
  return commits.flatMap(({ moves }) => moves).find((move) => move.branch === branch)?.to ?? null;
}
