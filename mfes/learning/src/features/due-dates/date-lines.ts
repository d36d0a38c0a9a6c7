import type { DateBlockView } from '@lyceum/contracts/courseware';

/** How a date stands to now: what a learner wants to see first is what is missed and what comes next. */
export type DateState = 'done' | 'past_due' | 'past' | 'today' | 'next' | 'later';

export interface DateLine {
  readonly block: DateBlockView;
  readonly state: DateState;
}

/** The dates in order, without the "today" mark of the wire; the first work that lies ahead is the next one. */
export function linesOf(blocks: readonly DateBlockView[], now: Date): readonly DateLine[] {
  const sorted = blocks
    .filter(({ date_type: type }) => type !== 'todays-date')
    .toSorted((one, other) => Date.parse(one.date) - Date.parse(other.date));
  const next = sorted.find((block) => isWork(block) && !block.complete && Date.parse(block.date) >= now.getTime());
  return sorted.map((block) => ({ block, state: stateOf(block, { now, next }) }));
}

/** The lines that matter on the course home: work ahead, soonest first. */
export const upcoming = (lines: readonly DateLine[], count: number): readonly DateLine[] =>
  lines.filter(({ state }) => state === 'today' || state === 'next' || state === 'later').slice(0, count);

interface Moment {
  readonly now: Date;
  readonly next: DateBlockView | undefined;
}

function stateOf(block: DateBlockView, { now, next }: Moment): DateState {
  if (isWork(block) && block.complete) return 'done';
  const moment = Date.parse(block.date);
  if (moment < now.getTime()) return isWork(block) ? 'past_due' : 'past';
  if (isSameDay(new Date(moment), now)) return 'today';
  return block === next ? 'next' : 'later';
}

const isWork = ({ date_type: type }: DateBlockView): boolean => type === 'assignment-due-date';

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();
