import type { JsonValue } from '@lyceum/kernel';

export type SettingType =
  | 'string'
  | 'text'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'date'
  | 'duration'
  | 'list'
  | 'dict'
  | 'choice';

/** One setting as an editor offers it. */
export interface Setting {
  readonly field: string;
  readonly name: string;
  readonly help: string;
  readonly type: SettingType;
  readonly options?: readonly { readonly name: string; readonly value: JsonValue }[];
  readonly min?: number;
  /** What holds when nobody sets it. */
  readonly fallback: JsonValue;
}
