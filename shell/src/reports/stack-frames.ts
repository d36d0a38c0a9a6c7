import type { AppReport, AppRow } from '@lyceum/contracts/federation';

export type Frame = AppReport['groups'][number]['frames'][number];

const mostFrames = 10;
const place = /(https?:\/\/[^\s/]+)(\/(?:mfes|shell)\/[\w@.\-/]{1,180}):(\d+):(\d+)/;
const function_ = /^\s*at (?:async )?(?:new )?([^\s(]+) \(|^([^@\s]+)@/;

/** The places of a stack that lie in files of this site, as browsers write them, the innermost first. */
export function framesIn(stack: string, origin: string): readonly Frame[] {
  const frames: Frame[] = [];
  for (const line of stack.slice(0, 4_000).split('\n')) {
    const [, host, file, row, column] = place.exec(line) ?? [];
    if (!file || host !== origin) continue;
    const [, chrome, firefox] = function_.exec(line) ?? [];
    frames.push({
      file,
      line: Math.max(1, Number(row)),
      column: Math.max(1, Number(column)),
      name: (chrome ?? firefox)?.slice(0, 80) ?? null,
    });
    if (frames.length === mostFrames) break;
  }
  return frames;
}

/** Whose files they are: the first app among them, else the shell's own; null for what comes from elsewhere. */
export function appOf(frames: readonly Frame[], apps: readonly Pick<AppRow, 'name' | 'version'>[]): string | null {
  for (const { file } of frames) {
    const [, name, version] = /^\/mfes\/([^/]+)\/([^/]+)\//.exec(file) ?? [];
    if (apps.some((app) => app.name === name && app.version === version)) return name ?? null;
  }
  return frames.some(({ file }) => file.startsWith('/shell/')) ? 'shell' : null;
}
