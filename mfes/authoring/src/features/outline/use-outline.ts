import * as studio from '@lyceum/contracts/studio';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** The draft outline of a course run, down to its units. */
export const useOutline = (courseRunKey: string) =>
  useQuery(queryOptionsOf(studio.getCourseIndex, { params: { courseRunKey } }));

/** One edit of the outline. Every edit is a version on the server; the outline is read anew after it. */
export type OutlineEdit =
  | { readonly act: 'add'; readonly parent: string; readonly category: string; readonly name: string }
  | { readonly act: 'rename'; readonly block: string; readonly name: string }
  | { readonly act: 'delete'; readonly block: string }
  | { readonly act: 'duplicate'; readonly block: string; readonly parent: string }
  | { readonly act: 'move'; readonly block: string; readonly parent: string; readonly index: number }
  | { readonly act: 'publish'; readonly block: string }
  | { readonly act: 'discard'; readonly block: string }
  | { readonly act: 'configure'; readonly block: string; readonly metadata: Readonly<Record<string, JsonField>>; readonly graderType?: string };

type JsonField = string | number | boolean | null;

export function useOutlineEdit(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: OutlineEdit): Promise<unknown> => send(edit),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(studio.getCourseIndex, { params: { courseRunKey } }) }),
  });
}

function send(edit: OutlineEdit): Promise<unknown> {
  switch (edit.act) {
    case 'add':
      return call(studio.createBlock, { body: { parent_locator: edit.parent, category: edit.category, display_name: edit.name } });
    case 'duplicate':
      return call(studio.createBlock, { body: { parent_locator: edit.parent, duplicate_source_locator: edit.block } });
    case 'delete':
      return call(studio.deleteBlock, { params: { usageKey: edit.block } });
    case 'move':
      return call(studio.moveBlock, {
        body: { move_source_locator: edit.block, parent_locator: edit.parent, target_index: edit.index },
      });
    case 'rename':
      return call(studio.updateBlock, { params: { usageKey: edit.block }, body: { metadata: { display_name: edit.name } } });
    case 'configure':
      return call(studio.updateBlock, {
        params: { usageKey: edit.block },
        body: { metadata: edit.metadata, ...(edit.graderType ? { graderType: edit.graderType } : {}) },
      });
    case 'publish':
      return call(studio.updateBlock, { params: { usageKey: edit.block }, body: { publish: 'make_public' } });
    case 'discard':
      return call(studio.updateBlock, { params: { usageKey: edit.block }, body: { publish: 'discard_changes' } });
  }
}
