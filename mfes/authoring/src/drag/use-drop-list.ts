import { useDroppable } from '@dnd-kit/react';
import { listIdOf } from './list-id.ts';

interface DropList {
  readonly list: string;
  readonly kind: string;
  /** A list with things in it takes drops between them; an empty one as a whole. */
  readonly isEmpty: boolean;
}

export function useDropList({ list, kind, isEmpty }: DropList) {
  const { ref, isDropTarget } = useDroppable({
    id: listIdOf(list),
    accept: kind,
    disabled: !isEmpty,
    collisionPriority: 1,
  });
  return { ref, isOver: isDropTarget };
}
