import { accessibilityFile, accessibilityReport } from '@lyceum/contracts/federation';
import type { AccessibilitySeen } from '../domain/gates/accessibility-gate.ts';

const maxBytes = 512 * 1024;

/** What came with a build about its pages; null where nothing came, the fault in words where it is no report. */
export function accessibilitySeen(
  files: ReadonlyMap<string, Uint8Array>,
  { name, version }: { readonly name: string; readonly version: string },
): AccessibilitySeen | string | null {
  const bytes = files.get(accessibilityFile);
  if (!bytes) return null;
  if (bytes.length > maxBytes) return `${accessibilityFile} has more than ${maxBytes} bytes.`;
  const report = accessibilityReport.safeParse(parsed(bytes));
  if (!report.success) {
    const [issue] = report.error.issues;
    return `${accessibilityFile}: ${issue?.path.join('.')} ${issue?.message}`;
  }
  const { build, looks } = report.data;
  const isOfThis = build.name === name && build.version === version;
  return { otherBuild: isOfThis ? null : `${build.name} ${build.version}`, looks };
}

/** Undefined for what is not JSON: no report either. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
