import { useSortable } from '@dnd-kit/react/sortable';

interface DragItem {
  readonly id: string;
  readonly index: number;
  readonly list: string;
  /** Things of one kind change places with each other only. */
  readonly kind: string;
}

/** One thing in a list: `ref` for its element, `handleRef` for the button it is taken by. */
export function useDragItem({ id, index, list, kind }: DragItem) {
  const { ref, handleRef, isDragSource } = useSortable({ id, index, group: list, type: kind, accept: kind });
  return { ref, handleRef, isDragging: isDragSource };
}
