const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const shape = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}) at (\d{1,2}):(\d{2}) UTC$/;

/**
 * The moment in a text such as `Jan 05, 2026 at 09:00 UTC`: Studio's endpoints answer so, for the clients they always
 * had. Null for every other text.
 */
export function momentIn(text: string | null): Date | null {
  const [, name = '', ...parts] = shape.exec(text ?? '') ?? [];
  const month = months.indexOf(name);
  const [day, year, hours, minutes] = parts.map(Number);
  if (month < 0 || day === undefined || year === undefined) return null;
  return new Date(Date.UTC(year, month, day, hours, minutes));
}
