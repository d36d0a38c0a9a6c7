import { error, type Finding, warning } from './finding.ts';
import type { GatedBuild } from './gated-site.ts';

type Scheme = 'light' | 'dark';

interface Violation {
  readonly rule: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical';
  readonly help: string;
  readonly helpUrl: string;
  readonly places: number;
  readonly selectors: readonly string[];
}

interface Look {
  readonly route: string;
  readonly scheme: Scheme;
  readonly violations: readonly Violation[];
}

/** What a check of pages saw, on the publisher's machine. */
export interface AccessibilitySeen {
  /** Of what it saw the pages, when that is not the build it came with. */
  readonly otherBuild: string | null;
  readonly looks: readonly Look[];
}

const schemes: readonly Scheme[] = ['light', 'dark'];

/** Nobody may be kept out by a page: every declared one is looked at, in both colours. Pages without example are for `routesGate`. */
export function accessibilityGate({ name, routes }: GatedBuild, seen: AccessibilitySeen | null): readonly Finding[] {
  const pages = routes.flatMap(({ path, example }) => (example === null ? [] : [path]));
  const again = `The team of ${name}: let the check look at this build, by "lyceum-mfe check --axe" or "publish --axe".`;
  if (!seen) {
    if (pages.length === 0) return [];
    return [warning('accessibility', 'No check has looked whether the pages keep anybody out.', again)];
  }
  if (seen.otherBuild !== null)
    return [error('accessibility', `What was seen is of another build, ${seen.otherBuild}.`, again)];
  const unseen = pages.flatMap((path) => unseenIn(path, seen.looks));
  return [
    ...unseen.map((what) => error('accessibility', `No check has looked at ${what}.`, again)),
    ...judged(name, seen),
  ];
}

function unseenIn(path: string, looks: readonly Look[]): readonly string[] {
  const missing = schemes.filter((scheme) => !looks.some((look) => look.route === path && look.scheme === scheme));
  return missing.length === 0 ? [] : [inColours(path, missing)];
}

interface Fault {
  readonly route: string;
  readonly schemes: readonly Scheme[];
  /** Of the scheme in which it is in the most places. */
  readonly violation: Violation;
}

function judged(name: string, { looks }: AccessibilitySeen): readonly Finding[] {
  return faultsIn(looks).map(({ route, schemes: colours, violation }) => {
    const { rule, impact, help, helpUrl, places, selectors } = violation;
    const found = impact === 'serious' || impact === 'critical' ? error : warning;
    const where = colours.length === schemes.length ? route : inColours(route, colours);
    return found(
      'accessibility',
      `${where} breaks ${rule} (${impact}) in ${places} ${places === 1 ? 'place' : 'places'}: ${help}.`,
      `The team of ${name}: ${selectors.length > 0 ? `begin at ${selectors.join(', ')}; ` : ''}read ${helpUrl}`,
    );
  });
}

/** One for each rule and page, the gravest first: most faults are the same in both colours. */
function faultsIn(looks: readonly Look[]): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const { route, scheme, violations } of looks)
    for (const violation of violations) {
      const key = `${violation.rule} ${route}`;
      const known = faults.get(key);
      faults.set(key, {
        route,
        schemes: [...new Set([...(known?.schemes ?? []), scheme])],
        violation: known && isWorse(known.violation, violation) ? known.violation : violation,
      });
    }
  return [...faults.values()].sort((a, b) => gravity(b.violation) - gravity(a.violation));
}

const impacts = ['minor', 'moderate', 'serious', 'critical'] as const;
const gravity = ({ impact }: Violation): number => impacts.indexOf(impact);

const isWorse = (one: Violation, other: Violation): boolean =>
  gravity(one) === gravity(other) ? one.places >= other.places : gravity(one) > gravity(other);

const inColours = (path: string, colours: readonly Scheme[]): string => `${path} in ${colours.join(' and ')} colours`;
