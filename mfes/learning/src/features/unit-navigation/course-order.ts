/** The course as a reader meets it: its subsections in order, each with its units. */
export interface OrderedSubsection {
  readonly key: string;
  readonly title: string;
  readonly units: readonly string[];
}

/** One stop on the way through the course; a subsection without units is a stop of its own. */
export interface Stop {
  readonly sequenceKey: string;
  readonly unitKey: string | null;
}

export interface Neighbours {
  readonly previous: Stop | null;
  readonly next: Stop | null;
  /** Whether the next stop lies in another subsection, which the button says. */
  readonly nextSubsection: string | null;
}

const alone: Neighbours = { previous: null, next: null, nextSubsection: null };

/** The stops before and after a unit, across the borders of subsections and sections. */
export function neighboursOf(order: readonly OrderedSubsection[], here: Stop): Neighbours {
  const stops = order.flatMap(stopsOf);
  const index = stops.findIndex((stop) => isSameStop(stop, here));
  if (index < 0) return alone;
  const next = stops[index + 1] ?? null;
  const follower = next && next.sequenceKey !== here.sequenceKey ? order.find(({ key }) => key === next.sequenceKey) : null;
  return { previous: stops[index - 1] ?? null, next, nextSubsection: follower?.title ?? null };
}

/** Where a reader starts: the first unit of the course, or null in a course without content. */
export function firstStop(order: readonly OrderedSubsection[]): Stop | null {
  return order.flatMap(stopsOf).find(({ unitKey }) => unitKey !== null) ?? null;
}

function stopsOf({ key, units }: OrderedSubsection): readonly Stop[] {
  if (units.length === 0) return [{ sequenceKey: key, unitKey: null }];
  return units.map((unitKey) => ({ sequenceKey: key, unitKey }));
}

function isSameStop(one: Stop, other: Stop): boolean {
  return one.sequenceKey === other.sequenceKey && one.unitKey === other.unitKey;
}
