import { carries } from '../platform-fit.ts';
import { error, type Finding, warning } from './finding.ts';
import type { GatedBuild, GatedSite } from './gated-site.ts';

/** What the app asks of the server must be there, and be what it was built for. */
export function contractsGate({ name, contracts }: GatedBuild, { backend }: GatedSite): readonly Finding[] {
  if (!contracts) return [];
  const { version, used } = contracts;
  const unknown = used
    .filter((id) => !backend.contracts.has(id))
    .map((id) =>
      error(
        'contracts',
        `The app asks ${id}, which this site does not serve: that request would always fail.`,
        `The team of ${name}: do without it or build against @lyceum/contracts ${backend.version}; or the site's operators: upgrade the server.`,
      ),
    );
  if (carries(backend.version, version)) return unknown;
  const range = error(
    'contracts',
    `The app was built against @lyceum/contracts ${version}, this site answers by ${backend.version}.`,
    `The team of ${name}: build against ${backend.version}; or the site's operators: upgrade the server to at least ${version}.`,
  );
  return [range, ...unknown];
}

/** The other way round: what live apps ask and the server, since it was upgraded, serves no more. */
export const strandedBy = ({ live, backend }: Pick<GatedSite, 'live' | 'backend'>): readonly Finding[] =>
  live.flatMap(({ name, contracts }) =>
    (contracts?.used ?? [])
      .filter((id) => !backend.contracts.has(id))
      .map((id) =>
        warning(
          'contracts',
          `${name} asks ${id}, which this site serves no more.`,
          `The team of ${name}: publish a build that does without it.`,
        ),
      ),
  );
