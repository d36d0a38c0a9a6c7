import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type BlockEdit, sendEdit } from '../../blocks/block-edit.ts';
import { useForgetBlocks } from '../../blocks/use-forget-blocks.ts';
import { unitChildrenQuery } from './use-unit-children.ts';

/** Edits a unit or a block in it. A block that moves is in its place at once, and back when the server refuses. */
export function useUnitEdit(unitKey: string) {
  const client = useQueryClient();
  const forget = useForgetBlocks();
  const { queryKey } = unitChildrenQuery(unitKey);
  return useMutation({
    mutationFn: (edit: BlockEdit) => sendEdit(edit),
    onMutate: async (edit) => {
      if (edit.act !== 'move' || edit.parent !== unitKey) return null;
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      const moved = before?.children.find(({ block_id }) => block_id === edit.block);
      if (!before || !moved) return null;
      const rest = before.children.filter((child) => child !== moved);
      client.setQueryData(queryKey, { ...before, children: rest.toSpliced(edit.index, 0, moved) });
      return before;
    },
    onError: (_error, _edit, before) => {
      if (before) client.setQueryData(queryKey, before);
    },
    onSettled: () => void forget(),
  });
}
