import { error, type Finding, warning } from './finding.ts';
import type { GatedBuild } from './gated-site.ts';
import { isWelcome } from './licence-expression.ts';

/** Whoever opens the site gets a copy of what is inside a build. */
export const licencesGate = ({ name: app, licences }: GatedBuild): readonly Finding[] =>
  licences.flatMap(({ name, version, licence }) => {
    const mend = `The team of ${app}: do without ${name}, or ask its authors for a licence that allows it.`;
    if (licence === null)
      return [
        warning('licences', `${name} ${version} names no licence, so nobody knows whether it may be shipped.`, mend),
      ];
    if (isWelcome(licence)) return [];
    return [error('licences', `${name} ${version} is under ${licence}, which may not be shipped in a page.`, mend)];
  });
