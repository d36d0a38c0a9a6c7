/** The words of a text: a shorter way to write a list of names. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a table holds under a name that came from outside: what every object inherits does not count. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
