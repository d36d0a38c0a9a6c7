/** When a job comes again: at whole multiples of a time, or once a day. Moments are UTC. */
export type Schedule = { readonly everyMs: number } | { readonly dailyAt: `${number}:${number}` };

const dayMs = 86_400_000;

/** The first moment of the schedule after `now`. */
export function nextOccurrence(schedule: Schedule, now: Date): Date {
  const [periodMs, offsetMs] =
    'everyMs' in schedule ? [schedule.everyMs, 0] : [dayMs, minuteOf(schedule.dailyAt) * 60_000];
  if (!Number.isInteger(periodMs) || periodMs < 1_000)
    throw new Error(`A job cannot come every ${periodMs} ms; a whole number of at least 1000 is expected`);
  const passed = Math.floor((now.getTime() - offsetMs) / periodMs);
  return new Date((passed + 1) * periodMs + offsetMs);
}

function minuteOf(time: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined) throw new Error(`"${time}" is no time of day; HH:MM is expected`);
  return Number(hours) * 60 + Number(minutes);
}
