import { error, type Finding, type GatedBuild, warning } from './finding.ts';

/** Slots of the shell itself: they are there whichever apps are. */
const isOfShell = (slot: string): boolean => slot.startsWith('lyceum.slot.shell.');

/** A fill needs its slot on the site; a slot that others fill may not go. */
export function slotsGate(build: GatedBuild, live: readonly GatedBuild[]): readonly Finding[] {
  const others = live.filter(({ name }) => name !== build.name);
  const before = live.find(({ name }) => name === build.name);
  const offered = new Set([...build.offers, ...others.flatMap(({ offers }) => offers)]);
  const homeless = build.fills
    .filter(({ slot }) => !isOfShell(slot) && !offered.has(slot))
    .map(({ slot }) => warning('slots', `No live app offers ${slot}; what fills it will be shown nowhere.`));
  const removed = (before?.offers ?? []).filter((slot) => !build.offers.includes(slot));
  const broken = removed.flatMap((slot) =>
    others
      .filter(({ fills }) => fills.some((fill) => fill.slot === slot))
      .map(({ name }) =>
        error('slots', `${slot} is gone, and ${name} fills it. Keep it for one more release beside its new version.`),
      ),
  );
  const contested = build.fills
    .filter(({ operation }) => operation === 'replace' || operation === 'hide')
    .flatMap(({ slot, operation }) =>
      others
        .filter(({ fills }) => fills.some((fill) => fill.slot === slot && fill.operation === 'replace'))
        .map(({ name }) =>
          warning('slots', `${name} replaces ${slot} too; only one of the two (${operation}) is shown.`),
        ),
    );
  return [...homeless, ...broken, ...contested];
}
