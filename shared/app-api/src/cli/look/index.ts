import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AccessibilityReport, accessibilityFile } from '@lyceum/contracts/federation';
import { type BuildToLookAt, lookAtBuild, pagesOf } from './look-at-build.ts';

export interface Looked {
  /** The report as it is sent; null where there is no page to look at. */
  readonly report: Uint8Array<ArrayBuffer> | null;
  /** A line for each page. */
  readonly lines: readonly string[];
}

/** Lets axe look at the pages of a build and leaves what it saw beside it. */
export async function look(folder: string, wanted: BuildToLookAt): Promise<Looked> {
  if (pagesOf(wanted.build).length === 0)
    return { report: null, lines: ['looked   at nothing: no page has an example'] };
  const report = await lookAtBuild(wanted);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  await writeFile(join(folder, accessibilityFile), text);
  return { report: new TextEncoder().encode(text), lines: report.looks.map(lineOf) };
}

const impacts = ['critical', 'serious', 'moderate', 'minor'] as const;

function lineOf({ address, scheme, violations }: AccessibilityReport['looks'][number]): string {
  const counts = impacts.map((impact) => [violations.filter((one) => one.impact === impact).length, impact] as const);
  const found = counts.filter(([count]) => count > 0).map(([count, impact]) => `${count} ${impact}`);
  return `looked   ${scheme.padEnd(13)} ${address}: ${found.join(', ') || 'nothing amiss'}`;
}
