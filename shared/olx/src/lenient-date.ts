import { DateReader } from './date-reader.ts';

/**
 * Reads a date the lenient way of python-dateutil, which Open edX uses: ISO 8601, `Jan 2, 2030 10:00 PM UTC`,
 * `2 January 2030`, `01/02/2030` (month first) and the like. Without a zone it is UTC. `null` when month or day is
 * missing; `undefined` when the text is no date. `currentYear` stands in for a missing year.
 */
export function readLenientDate(text: string, currentYear: number): Date | null | undefined {
  const parts = new DateReader(text, currentYear).read();
  if (!parts) return undefined;
  const { year = currentYear, month, day, hour = 0, minute = 0, second = 0, microsecond = 0, offset = 0 } = parts;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (month === undefined || day === undefined) return isHalfPossible(year, month, day) ? null : undefined;
  if (!isPossible(year, month, day)) return undefined;
  const time = Date.UTC(2000, month - 1, day, hour, minute, second, Math.floor(microsecond / 1000));
  const date = new Date(time);
  date.setUTCFullYear(year, month - 1, day);
  return new Date(date.getTime() - offset * 1000);
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
