import { useSortable } from '@dnd-kit/react/sortable';
import { useMessages } from '@lyceum/i18n';
import { messages } from './drag.messages.ts';

interface DragItem {
  readonly id: string;
  /** What people know it by. */
  readonly name: string;
  readonly index: number;
  readonly list: string;
  /** Things of one kind change places with each other only. */
  readonly kind: string;
}

/** One thing in a list: `ref` for its element, `handle` for the button it is taken by. */
export function useDragItem({ id, name, index, list, kind }: DragItem) {
  const t = useMessages(messages);
  const { ref, handleRef, isDragSource } = useSortable({
    id,
    index,
    group: list,
    type: kind,
    accept: kind,
    data: { name },
  });
  const handle = { ref: handleRef, 'aria-roledescription': t('handle') };
  return { ref, handle, isDragging: isDragSource };
}
