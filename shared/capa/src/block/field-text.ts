/** A date field: ISO text (naive means UTC), milliseconds, or a Date; anything unreadable is no date. */
export function fieldDate(value: unknown): Date | null {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value;
  if (typeof value === 'number') return new Date(value);
  const text = String(value);
  const date = new Date(isNaive(text) ? `${text}Z` : text);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** A duration field in seconds: `D day(s) H hour(s) M minute(s) S second(s)` in this order, or seconds as a number. */
export function fieldSeconds(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return 0;
  const parts = duration.exec(value);
  if (parts === null) return 0;
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}

const duration = /^(?:(\d+) days?)?\s?(?:(\d+) hours?)?\s?(?:(\d+) minutes?)?\s?(?:(\d+) seconds?)?$/;

function isNaive(text: string): boolean {
  return /T[\d:.]+$/.test(text);
}
