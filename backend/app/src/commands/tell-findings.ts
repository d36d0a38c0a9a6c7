import type { Finding } from '@lyceum/federation';
import type { CommandContext } from './command.ts';

/** What the gates said, gate by gate: errors first, since they are what must be mended. */
export function tellFindings({ tell }: Pick<CommandContext, 'tell'>, findings: readonly Finding[]): void {
  for (const { gate, severity, message, mend } of [...findings].sort(bySeverity)) {
    tell(`  ${severity.padEnd(8)} ${gate.padEnd(12)} ${message}`);
    tell(`${' '.repeat(24)}${mend}`);
  }
}

const bySeverity = (a: Finding, b: Finding): number =>
  Number(b.severity === 'error') - Number(a.severity === 'error') || (a.gate < b.gate ? -1 : Number(a.gate > b.gate));
