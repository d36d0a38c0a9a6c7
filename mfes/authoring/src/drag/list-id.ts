const prefix = 'list:';

/** A list is a place to drop as well as its things; its id must not meet theirs. */
export const listIdOf = (list: string): string => prefix + list;

export const isListId = (id: string | number): boolean => String(id).startsWith(prefix);

export const listOf = (id: string | number): string => String(id).slice(prefix.length);
