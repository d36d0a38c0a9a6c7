import type { AppHealthView, ErrorGroupView } from '@lyceum/contracts/federation';
import type { AppHealth, VersionHealth } from '../application/find-app-health.ts';
import type { ResolvedErrorGroup } from '../application/list-app-errors.ts';
import { peopleIn } from '../domain/health/visitors.ts';

export function toHealthView({ app, now, before, comparisons, versions, watched }: AppHealth): AppHealthView {
  return {
    app,
    now: now && toVersionView(now),
    before: before && toVersionView(before),
    comparisons: comparisons.map(({ isOverBudget, ...comparison }) => ({
      ...comparison,
      is_over_budget: isOverBudget,
    })),
    versions: [...versions],
    watched: watched.map(({ since, ...trial }) => ({ ...trial, since: since.toISOString() })),
  };
}

export function toErrorGroupView(group: ResolvedErrorGroup): ErrorGroupView {
  const { fingerprint, version, kind, message, count, firstSeen, lastSeen, frames } = group;
  return {
    id: fingerprint,
    version,
    kind,
    message,
    count,
    first_seen: firstSeen.toISOString(),
    last_seen: lastSeen.toISOString(),
    frames: frames.map(({ file, line, column, name, isSource }) => ({ file, line, column, name, is_source: isSource })),
  };
}

const toVersionView = ({ version, counts }: VersionHealth) => ({
  version,
  views: counts.views,
  failed_views: counts.failedViews,
  errors: counts.occurrences,
  people: peopleIn(counts.visitors),
  failed_people: peopleIn(counts.failedVisitors),
  calls: counts.calls,
  failed_calls: counts.failedCalls,
});
