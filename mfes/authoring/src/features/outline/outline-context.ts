import type { BlockInfo } from '@lyceum/contracts/studio';
import { createContext, use } from 'react';
import type { BlockEdit } from '../../blocks/block-edit.ts';

/** What the rows of an outline may do, and what of it is open. */
export interface OutlineActs {
  readonly courseKey: string;
  readonly course: BlockInfo;
  readonly edit: (edit: BlockEdit) => void;
  readonly configure: (block: BlockInfo) => void;
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** The block whose name is being written. */
  readonly renaming: string | null;
  readonly rename: (id: string | null) => void;
}

const OutlineContext = createContext<OutlineActs | null>(null);

export const OutlineProvider = OutlineContext;

export function useOutlineActs(): OutlineActs {
  const acts = use(OutlineContext);
  if (!acts) throw new Error('A row of the outline stands in an Outline');
  return acts;
}
