import { CommandError } from '../../errors.ts';

/** The zone's wall clock at this moment, as the UTC fields of a date. */
export function wallClock(date: Date, zone: string): Date {
  return new Date(date.getTime() + offsetMs(date, zone));
}

/** Back from a wall clock to the moment: the offset is looked up twice, for clocks that change in between. */
export function momentOf(wall: Date, zone: string): Date {
  const guess = new Date(wall.getTime() - offsetMs(wall, zone));
  return new Date(wall.getTime() - offsetMs(guess, zone));
}

/** How far a zone is ahead of UTC: `UTC`, a fixed offset, or an Olson zone that the platform's Intl knows. */
export function offsetMs(date: Date, zone: string): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  const fields = new Map(
    formatOf(zone)
      .formatToParts(date)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes): number => fields.get(type) ?? 0;
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(date.getTime() / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const numeric = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, ...numeric });
    formats.set(timeZone, format);
    return format;
  } catch {
    throw new CommandError(40485, `unrecognized time zone identifier: "${timeZone}"`);
  }
}
