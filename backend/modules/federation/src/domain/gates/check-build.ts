import { platformMisfit } from '../platform-fit.ts';
import { budgetGate } from './budget-gate.ts';
import { error, type Finding, type GatedBuild } from './finding.ts';
import { licencesGate } from './licences-gate.ts';
import { routesGate } from './routes-gate.ts';
import { slotsGate } from './slots-gate.ts';

interface Site {
  /** What people get now, the build's own app included. */
  readonly live: readonly GatedBuild[];
  /** Platform packages of the shell; null while it is not built. */
  readonly platform: Readonly<Record<string, string>> | null;
}

/** All that speaks against publishing a build on a site. */
export function checkBuild(build: GatedBuild, { live, platform }: Site): readonly Finding[] {
  const misfit = platform && platformMisfit(build.platform, platform);
  return [
    ...(misfit ? [error('platform', `The app ${misfit}. Build it against the shell's versions.`)] : []),
    ...slotsGate(build, live),
    ...routesGate(build, live),
    ...budgetGate(build),
    ...licencesGate(build),
  ];
}

export const isRefused = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
