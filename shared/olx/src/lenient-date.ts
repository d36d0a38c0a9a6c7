import { DateReader } from './date-reader.ts';

/** A moment: whole seconds since 1970, what is beyond them, and the zone it was told in (seconds east of Greenwich). */
export interface Moment {
  readonly seconds: number;
  readonly microsecond: number;
  readonly offset: number;
}

/**
 * Reads a date the lenient way of python-dateutil, which Open edX uses: ISO 8601, `Jan 2, 2030 10:00 PM UTC`,
 * `2 January 2030`, `01/02/2030` (month first) and the like. Without a zone it is UTC. `null` when month or day is
 * missing; `undefined` when the text is no date. `currentYear` stands in for a missing year.
 */
export function readLenientDate(text: string, currentYear: number): Moment | null | undefined {
  const parts = new DateReader(text, currentYear).read();
  if (!parts) return undefined;
  const { year = currentYear, month, day, hour = 0, minute = 0, second = 0, microsecond = 0, offset = 0 } = parts;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (month === undefined || day === undefined) return isHalfPossible(year, month, day) ? null : undefined;
  if (!isPossible(year, month, day)) return undefined;
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  date.setUTCFullYear(year, month - 1, day);
  return { seconds: date.getTime() / 1000 - offset, microsecond, offset };
}

/** A moment in UTC as Open edX writes it: `2030-01-01T00:00:00Z`, with six digits of a second where there are any. */
export function utcText({ seconds, microsecond }: Moment): string {
  return `${localText(seconds, microsecond)}Z`;
}

/** A moment in its zone as Python's `isoformat` writes it: `2030-01-01T00:00:00-05:00`. */
export function zonedText({ seconds, microsecond, offset }: Moment): string {
  const minutes = Math.abs(offset) / 60;
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${localText(seconds + offset, microsecond)}${offset < 0 ? '-' : '+'}${clock}`;
}

function localText(seconds: number, microsecond: number): string {
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return microsecond === 0 ? whole : `${whole}.${String(microsecond).padStart(6, '0')}`;
}

/** Without its month, a day must be one of every month; dateutil tries January and February. */
function isHalfPossible(year: number, month: number | undefined, day: number | undefined): boolean {
  if (month !== undefined) return isPossible(year, month, 1);
  return day === undefined ? isPossible(year, 1, 1) : isPossible(year, 1, day) && isPossible(year, 2, day);
}

function isPossible(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
