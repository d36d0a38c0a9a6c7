/** A value that people set, with what it was before. */
export interface Versioned<T> {
  readonly value: T;
  /** Oldest first; the last entry is the value before the present one. */
  readonly history: readonly PastValue<T>[];
  readonly revision: number;
}

export interface PastValue<T> {
  readonly value: T;
  /** Who replaced it, and when. */
  readonly by: string;
  readonly at: Date;
}

const kept = 50;

export const firstVersion = <T>(value: T): Versioned<T> => ({ value, history: [], revision: 0 });

interface Change<T> {
  readonly value: T;
  readonly by: string;
  readonly at: Date;
}

export function changeTo<T>(setting: Versioned<T>, { value, by, at }: Change<T>): Versioned<T> {
  const history = [...setting.history, { value: setting.value, by, at }].slice(-kept);
  return { value, history, revision: setting.revision + 1 };
}

/** The setting as it was before its last change; null when it was never changed. */
export function undone<T>(setting: Versioned<T>): Versioned<T> | null {
  const before = setting.history.at(-1);
  if (!before) return null;
  return { value: before.value, history: setting.history.slice(0, -1), revision: setting.revision + 1 };
}
