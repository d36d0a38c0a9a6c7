import { type AccessibilitySeen, accessibilityGate } from './accessibility-gate.ts';
import { budgetGate } from './budget-gate.ts';
import { contractsGate } from './contracts-gate.ts';
import { eventsGate } from './events-gate.ts';
import type { Finding } from './finding.ts';
import type { GatedBuild, GatedSite } from './gated-site.ts';
import { licencesGate } from './licences-gate.ts';
import { permissionsGate } from './permissions-gate.ts';
import { platformGate } from './platform-gate.ts';
import { routesGate } from './routes-gate.ts';
import { slotsGate } from './slots-gate.ts';

const gates = [
  platformGate,
  contractsGate,
  permissionsGate,
  slotsGate,
  eventsGate,
  routesGate,
  budgetGate,
  licencesGate,
] as const;

/** All that speaks against publishing a build on a site. `seen`: what a check of its pages saw; null where none was made. */
export const checkBuild = (build: GatedBuild, site: GatedSite, seen: AccessibilitySeen | null): readonly Finding[] => [
  ...gates.flatMap((gate) => gate(build, site)),
  ...accessibilityGate(build, seen),
];
