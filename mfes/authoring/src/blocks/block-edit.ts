import { type BlockUpdate, createBlock, deleteBlock, moveBlock, updateBlock } from '@lyceum/contracts/studio';
import { call } from '@lyceum/sdk';

/** Fields of a block by name; null takes the block's own value away. */
export type BlockFields = NonNullable<BlockUpdate['metadata']>;

/** One edit of the draft. Every edit is a version on the server. */
export type BlockEdit =
  | {
      readonly act: 'add';
      readonly parent: string;
      readonly category: string;
      readonly name?: string;
      /** The template to start from; the type's plain one without it. */
      readonly boilerplate?: string | null;
    }
  | { readonly act: 'rename'; readonly block: string; readonly name: string }
  | { readonly act: 'delete'; readonly block: string }
  | { readonly act: 'duplicate'; readonly block: string; readonly parent: string }
  | { readonly act: 'move'; readonly block: string; readonly parent: string; readonly index: number }
  | { readonly act: 'publish'; readonly block: string }
  | { readonly act: 'discard'; readonly block: string }
  | {
      readonly act: 'configure';
      readonly block: string;
      readonly metadata: BlockFields;
      readonly graderType?: string;
    };

/** Does an edit; answers the key of the block it was about. */
export async function sendEdit(edit: BlockEdit): Promise<string> {
  switch (edit.act) {
    case 'add': {
      const { parent, category, name, boilerplate } = edit;
      const body = { parent_locator: parent, category, boilerplate, ...(name && { display_name: name }) };
      return (await call(createBlock, { body })).locator;
    }
    case 'duplicate': {
      const body = { parent_locator: edit.parent, duplicate_source_locator: edit.block };
      return (await call(createBlock, { body })).locator;
    }
    case 'delete':
      await call(deleteBlock, { params: { usageKey: edit.block } });
      return edit.block;
    case 'move': {
      const { block, parent, index } = edit;
      const body = { move_source_locator: block, parent_locator: parent, target_index: index };
      return (await call(moveBlock, { body })).move_source_locator;
    }
    default:
      return (await call(updateBlock, { params: { usageKey: edit.block }, body: updateFor(edit) })).id;
  }
}

type Update = Extract<BlockEdit, { readonly act: 'rename' | 'publish' | 'discard' | 'configure' }>;

function updateFor(edit: Update): BlockUpdate {
  switch (edit.act) {
    case 'rename':
      return { display_name: edit.name };
    case 'publish':
      return { publish: 'make_public' };
    case 'discard':
      return { publish: 'discard_changes' };
    case 'configure':
      return { metadata: edit.metadata, ...(edit.graderType && { graderType: edit.graderType }) };
  }
}
