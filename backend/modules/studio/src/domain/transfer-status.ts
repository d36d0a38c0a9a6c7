/** How far an import is, in the numbers that Studio's clients know; negative when it failed in that stage. */
export function importStatus(step: string, hasFailed: boolean): number {
  const stage = Math.max(0, ['uploading', 'unpacking', 'verifying', 'updating', 'done'].indexOf(step));
  return hasFailed ? -Math.max(1, stage) : stage;
}

export function exportStatus(state: string): number {
  return { waiting: 0, receiving: 0, running: 1, done: 3, failed: -1 }[state] ?? 0;
}

/** Where in the whole archive a piece lies, from `Content-Range: bytes a-b/total`. Null without such a header. */
export function pieceOf(contentRange: string | undefined): { readonly start: number; readonly total: number } | null {
  const match = /^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '');
  return match ? { start: Number(match[1]), total: Number(match[2]) } : null;
}
