import { error, type Finding, warning } from './finding.ts';
import type { GatedBuild, GatedSite } from './gated-site.ts';
import { listed, lossesOf, missingFor, type Side } from './meetings.ts';

const side: Side = { used: ({ listens }) => listens, given: ({ emits }) => emits };

/** Who listens needs somebody who tells; what others listen for may not fall silent. */
export function eventsGate(build: GatedBuild, { live, shell }: GatedSite): readonly Finding[] {
  const silent = missingFor(build, side, { live, shell: shell?.emits ?? [] }).map(({ id, other }) =>
    warning(
      'events',
      `No live app emits ${id}${other ? `, but ${other} is emitted` : ''}: what waits for it never happens.`,
      `The team of ${build.name}: listen for an event that the catalogue lists, or wait for the app that will emit this one.`,
    ),
  );
  const losses = [...lossesOf(build, live, side), ...shellLosses(build, live, shell?.listens ?? [])];
  const lost = losses.map(({ id, consumers, successor }) =>
    error(
      'events',
      `${id} would be emitted no more, and ${listed(consumers)} listens for it.`,
      successor
        ? `The team of ${build.name}: emit it beside ${successor} until ${listed(consumers)} listens for that one.`
        : `The team of ${build.name}: keep emitting it; or the team of ${listed(consumers)}: stop listening first.`,
    ),
  );
  return [...silent, ...lost];
}

/** The shell listens too, and is no app. */
function shellLosses(build: GatedBuild, live: readonly GatedBuild[], listens: readonly string[]) {
  const gave = live.filter(({ name }) => name === build.name).flatMap(({ emits }) => emits);
  const stillGiven = new Set([build, ...live.filter(({ name }) => name !== build.name)].flatMap(({ emits }) => emits));
  return [...new Set(gave)]
    .filter((id) => listens.includes(id) && !stillGiven.has(id))
    .map((id) => ({ id, consumers: ['the shell'], successor: null }));
}
