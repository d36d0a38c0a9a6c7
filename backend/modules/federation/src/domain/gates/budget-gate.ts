import { error, type Finding, warning } from './finding.ts';
import type { Budgets, GatedBuild, GatedRoute, GatedSite } from './gated-site.ts';
import { type PageWeight, weighPage } from './page-weight.ts';

/** What the product asks of every app. An app may promise less in its manifest, never more. */
export const productBudgets = { startBytes: 40_000, pageBytes: 520_000, pageRequests: 90 } as const;

const near = 0.9;

export function budgetGate(build: GatedBuild, site: GatedSite): readonly Finding[] {
  return [...startFindings(build), ...ownPages(build, site), ...pagesOfHosts(build, site)];
}

function startFindings({ name, preload, files, budgets }: GatedBuild): readonly Finding[] {
  const bytes = preload.reduce((sum, file) => sum + (files[file] ?? 0), 0);
  const allowed = least('startBytes', budgets);
  const mend = `The team of ${name}: load pages and heavy libraries by import() where they are used.`;
  const told = `The app needs ${kilobytes(bytes)} of ${kilobytes(allowed)} before it runs`;
  if (bytes > allowed) return [error('budget', `${told}: every page with a part of it waits for that.`, mend)];
  if (bytes > allowed * near) return [warning('budget', `${told}.`, mend)];
  return [];
}

const ownPages = (build: GatedBuild, { stable, shell }: GatedSite): readonly Finding[] =>
  build.routes.flatMap((route) => {
    const weight = weighPage({ app: build, route, others: stable, shell });
    const mend = `The team of ${build.name}: load less before the page shows, or later. ${heaviest(weight)}`;
    return judged(weight, { path: route.path, budgets: build.budgets, mend, isOwn: true });
  });

/** What a build puts into pages of other apps must leave those within the product's budget, if they were. */
function pagesOfHosts(build: GatedBuild, { stable, shell }: GatedSite): readonly Finding[] {
  const filled = new Set(build.fills.map(({ slot }) => slot));
  const hosts = stable.filter(({ name, offers }) => name !== build.name && offers.some((slot) => filled.has(slot)));
  const others = [...stable.filter(({ name }) => name !== build.name), build];
  return hosts.flatMap((host) =>
    host.routes.flatMap((route: GatedRoute) => {
      const before = weighPage({ app: host, route, others: stable, shell });
      const after = weighPage({ app: host, route, others, shell });
      if (isOver(before, {}) || !isOver(after, {})) return [];
      const mend = `The team of ${build.name}: put less into the slots of ${host.name}. ${heaviest(after)}`;
      return judged(after, { path: `${route.path} of ${host.name}`, budgets: {}, mend, isOwn: false });
    }),
  );
}

interface Judging {
  readonly path: string;
  readonly budgets: Budgets;
  readonly mend: string;
  readonly isOwn: boolean;
}

function judged(weight: PageWeight, { path, budgets, mend, isOwn }: Judging): readonly Finding[] {
  const [bytes, requests] = [least('pageBytes', budgets), least('pageRequests', budgets)];
  const told = `${path} loads ${kilobytes(weight.bytes)} of ${kilobytes(bytes)} in ${weight.requests} of ${requests} files`;
  if (isOver(weight, budgets)) return [error('budget', `${told}: slow connections wait too long.`, mend)];
  if (isOwn && (weight.bytes > bytes * near || weight.requests > requests * near))
    return [warning('budget', `${told}.`, mend)];
  return [];
}

const isOver = (weight: PageWeight, budgets: Budgets): boolean =>
  weight.bytes > least('pageBytes', budgets) || weight.requests > least('pageRequests', budgets);

const least = (name: keyof typeof productBudgets, budgets: Budgets): number =>
  Math.min(productBudgets[name], budgets[name] ?? Number.POSITIVE_INFINITY);

const heaviest = ({ parts }: PageWeight): string =>
  `Heaviest: ${parts
    .slice(0, 3)
    .map(({ label, bytes, requests }) => `${label} ${kilobytes(bytes)} in ${requests}`)
    .join(', ')}.`;

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1_000)} KB`;
