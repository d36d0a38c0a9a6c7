import type { JsonObject, UsageKey } from '@lyceum/kernel';
import type { BlockSeed } from './workspace.ts';

/**
 * One edit in words that hold on any version: a losing writer replays it on the winner's. Keys of new blocks are part of
 * the edit. An `index` counts among the siblings that stay (null: at the end).
 */
export type ContentEdit =
  | { readonly kind: 'insert'; readonly parent: UsageKey; readonly index: number | null; readonly block: BlockSeed }
  | {
      readonly kind: 'update';
      readonly block: UsageKey;
      readonly set: JsonObject;
      /** Fields whose own value goes, so that the inherited or default one holds. */
      readonly unset: readonly string[];
      /** Hash of the block that the author saw: another one is not overwritten. */
      readonly expected?: string | null;
    }
  | { readonly kind: 'move'; readonly block: UsageKey; readonly parent: UsageKey; readonly index: number | null }
  /** Children named here take this order (those living elsewhere move in); children not named keep their place after their neighbour. */
  | { readonly kind: 'arrange'; readonly block: UsageKey; readonly children: readonly UsageKey[] }
  | { readonly kind: 'remove'; readonly block: UsageKey }
  /** A copy beside the block (or in `parent`): every block in it gets a new name made from `salt`. */
  | {
      readonly kind: 'duplicate';
      readonly block: UsageKey;
      readonly parent: UsageKey | null;
      readonly salt: string;
      readonly set: JsonObject;
    }
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Null takes the file away. */
      readonly fields: JsonObject | null;
      /** The text that the author saw (null: no file): another one is not overwritten. Absent: any is. */
      readonly expected?: string | null;
    };

export type EditRefusal =
  | 'block_not_found'
  | 'parent_not_found'
  | 'not_allowed_there'
  | 'already_there'
  /** Somebody else changed what the author saw. */
  | 'edited_meanwhile';
