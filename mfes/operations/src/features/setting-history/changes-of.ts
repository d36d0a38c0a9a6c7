export interface SettingChange {
  readonly by: string;
  readonly at: string;
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

type Value = Readonly<Record<string, unknown>>;

interface Setting {
  readonly value: Value;
  /** Newest first: each is what was replaced, by whom and when. */
  readonly history: readonly { readonly value: Value; readonly by: string; readonly at: string }[];
}

/** Who changed what, newest first. */
export function changesOf({ value, history }: Setting): readonly SettingChange[] {
  return history.map((past, index) => ({
    by: past.by,
    at: past.at,
    fields: differences(past.value, history[index - 1]?.value ?? value),
  }));
}

function differences(before: Value, after: Value): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .map((field) => ({ field, from: before[field], to: after[field] }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
