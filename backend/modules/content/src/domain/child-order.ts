import type { UsageKey } from '@lyceum/kernel';

/**
 * The order `wanted`, for all of `present`: a child that is not wanted anywhere (another author added it meanwhile)
 * stays behind the neighbour it stood behind.
 */
export function childOrder(present: readonly UsageKey[], wanted: readonly UsageKey[]): UsageKey[] {
  const order = wanted.filter((key) => present.includes(key));
  const named = new Set(order);
  present.forEach((key, at) => {
    if (named.has(key)) return;
    const before = present[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

/** Where a block goes among `siblings`, so that it stands behind the nearest of those it stands behind in `source`. */
export function indexLike(source: readonly UsageKey[], siblings: readonly UsageKey[], block: UsageKey): number {
  const before = source.slice(0, source.indexOf(block)).reverse();
  const neighbour = before.find((key) => siblings.includes(key));
  return neighbour === undefined ? 0 : siblings.indexOf(neighbour) + 1;
}
