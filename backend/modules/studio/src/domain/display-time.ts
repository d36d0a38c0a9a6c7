const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as Studio shows it to people: `Jan 05, 2026 at 09:00 UTC`. */
export function displayTime(moment: Date): string {
  const [day, hours, minutes] = [moment.getUTCDate(), moment.getUTCHours(), moment.getUTCMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${months[moment.getUTCMonth()]} ${day}, ${moment.getUTCFullYear()} at ${hours}:${minutes} UTC`;
}

/** The same for a stored date; null for none, and for what is no date. */
export function displayTimeOf(text: string | null): string | null {
  const moment = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(moment) ? null : displayTime(new Date(moment));
}
