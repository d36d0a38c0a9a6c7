import { error, type Finding, warning } from './finding.ts';
import type { GatedBuild, GatedSite } from './gated-site.ts';
import { listed, lossesOf, missingFor, type Side } from './meetings.ts';

const side: Side = { used: ({ fills }) => fills.map(({ slot }) => slot), given: ({ offers }) => offers };

/** A fill needs its slot on the site; a slot that others fill may not go; two apps may not quietly fight over one. */
export function slotsGate(build: GatedBuild, site: GatedSite): readonly Finding[] {
  return [...homeless(build, site), ...taken(build, site), ...contested(build, site)];
}

/** A warning, not an error: either team may publish first, and an unseen fill harms nobody. */
function homeless(build: GatedBuild, { live, shell }: GatedSite): readonly Finding[] {
  if (!shell) return [];
  return missingFor(build, side, { live, shell: shell.offers }).map(({ id, other }) =>
    warning(
      'slots',
      `No live app offers ${id}${other ? `, but ${other} is offered` : ''}: what fills it is shown nowhere.`,
      `The team of ${build.name}: fill a slot that the catalogue lists, or wait for the app that will offer this one.`,
    ),
  );
}

const taken = (build: GatedBuild, { live }: GatedSite): readonly Finding[] =>
  lossesOf(build, live, side).map(({ id, consumers, successor }) =>
    error(
      'slots',
      `${id} would be gone, and ${listed(consumers)} fills it.`,
      successor
        ? `The team of ${build.name}: offer it beside ${successor} until ${listed(consumers)} fills that one.`
        : `The team of ${build.name}: keep offering it; or the team of ${listed(consumers)}: stop filling it first.`,
    ),
  );

const takesOver = (operation: string): boolean => operation === 'replace' || operation === 'hide';

function contested(build: GatedBuild, { live }: GatedSite): readonly Finding[] {
  const others = live.filter(({ name }) => name !== build.name);
  return build.fills
    .filter(({ operation }) => takesOver(operation))
    .flatMap(({ slot, operation }) => {
      const rivals = others.filter(({ fills }) =>
        fills.some((fill) => fill.slot === slot && (takesOver(fill.operation) || operation === 'hide')),
      );
      const names = [...new Set(rivals.map(({ name }) => name))].sort();
      if (names.length === 0) return [];
      return warning(
        'slots',
        `${build.name} would ${operation} ${slot}, which ${listed(names)} fills too: only one of them is seen.`,
        `The teams of ${listed([build.name, ...names])}: agree on one, or on "wrap" or "insert" in place of "${operation}".`,
      );
    });
}
