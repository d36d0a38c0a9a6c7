import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type BlockEdit, sendEdit } from '../../blocks/block-edit.ts';
import { movedOutline } from '../../blocks/levels.ts';
import { outlineQuery } from './use-outline.ts';

/** Edits the outline. A moved block is in its new place at once, and back in the old one when the server refuses. */
export function useOutlineEdit(courseRunKey: string) {
  const client = useQueryClient();
  const { queryKey } = outlineQuery(courseRunKey);
  return useMutation({
    mutationFn: (edit: BlockEdit) => sendEdit(edit),
    onMutate: async (edit) => {
      if (edit.act !== 'move') return null;
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before)
        client.setQueryData(queryKey, {
          ...before,
          course_structure: movedOutline(before.course_structure, edit.block, edit),
        });
      return before ?? null;
    },
    onError: (_error, _edit, before) => {
      if (before) client.setQueryData(queryKey, before);
    },
    onSettled: () => void client.invalidateQueries({ queryKey }),
  });
}
