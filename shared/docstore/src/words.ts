/** The words of a text: a shorter way to write a list of names. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
