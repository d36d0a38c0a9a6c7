import type { ComponentType } from 'react';
import type { SlotOperation } from './slot-definition.ts';

/** A fill as the host hands it to a slot: its component loads its code by itself. */
export interface LoadedFill {
  readonly key: string;
  readonly app: string;
  readonly operation: SlotOperation;
  readonly Component: ComponentType<Record<string, unknown>>;
}
