/** Open edX's address of a course's discussion. */
export const topicsRoute = '/discussions/:courseRunKey/*';
export const topicsPath = (courseRun: string): string => `/discussions/${courseRun}/topics`;
export const courseHomePath = (courseRun: string): string => `/learning/course/${courseRun}/home`;

/** An address of this site as a path for the router; servers write whole addresses for other clients. */
export function sitePath(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}
