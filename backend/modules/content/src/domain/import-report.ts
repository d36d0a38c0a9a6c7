import type { OlxRemark, OlxReport } from '@lyceum/olx';
import type { BlockSeed } from './workspace.ts';

/** One finding of an import. `file` is a path in the package. */
export interface ImportNote {
  readonly severity: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface ImportReport {
  /** Blocks that learners or authors will see, by type. */
  readonly blocks: Readonly<Record<string, number>>;
  /** Blocks that only authors see. */
  readonly draftOnly: number;
  readonly assets: number;
  /** Files that are kept for export without being understood. */
  readonly keptFiles: number;
  readonly notes: readonly ImportNote[];
  readonly notesLeftOff: number;
}

export interface Findings {
  readonly olx: OlxReport;
  readonly draft: BlockSeed;
  readonly published: BlockSeed;
  readonly assets: number;
  readonly keptFiles: readonly string[];
  readonly notes: readonly ImportNote[];
}

/** A report names this many findings, the worst first, and counts the others. */
export const notesLimit = 1000;

export function importReport({ olx, draft, published, assets, keptFiles, notes }: Findings): ImportReport {
  const all = [
    ...olx.losses.map((remark) => noteOf('error', remark)),
    ...notes.filter(({ severity }) => severity === 'error'),
    ...olx.doubts.map((remark) => noteOf('warning', remark)),
    ...notes.filter(({ severity }) => severity === 'warning'),
    ...olx.repairs.map((remark) => noteOf('info', remark)),
    ...notes.filter(({ severity }) => severity === 'info'),
    ...keptFiles.map(keptNote),
  ];
  const seen = new Set(blocksOf(published).map(nameOf));
  return {
    blocks: countsOf([
      ...new Map([...blocksOf(published), ...blocksOf(draft)].map((each) => [nameOf(each), each])).values(),
    ]),
    draftOnly: blocksOf(draft).filter((block) => !seen.has(nameOf(block))).length,
    assets,
    keptFiles: keptFiles.length,
    notes: all.slice(0, notesLimit),
    notesLeftOff: Math.max(0, all.length - notesLimit),
  };
}

/** Files that a course run shows or uses; all others are kept for export only. */
export function isUnderstoodFile(path: string): boolean {
  return (
    /^(about|info|tabs)\/.+\.(html|json)$/.test(path) || path === 'assets/assets.xml' || path === 'grading_policy.json'
  );
}

function keptNote(path: string): ImportNote {
  const message = `${path} is no part of the course that is understood here; it is kept and will be in an export`;
  return { severity: 'info', code: 'kept_file', message, file: path, line: null };
}

function noteOf(severity: ImportNote['severity'], { code, message, file, line }: OlxRemark): ImportNote {
  return { severity, code, message, file, line };
}

function countsOf(blocks: readonly BlockSeed[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of blocks) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function blocksOf(block: BlockSeed): BlockSeed[] {
  return [block, ...block.children.flatMap(blocksOf)];
}

function nameOf({ type, id }: BlockSeed): string {
  return `${type}/${id}`;
}
