import { DragDropProvider } from '@dnd-kit/react';
import { isSortable } from '@dnd-kit/react/sortable';
import { useLanguageTag } from '@lyceum/i18n';
import type { ReactNode } from 'react';
import { isListId, listOf } from './list-id.ts';
import { useAnnouncements } from './use-announcements.ts';

export interface Drop {
  readonly id: string;
  readonly list: string;
  /** Place in the list, counted without the thing itself. */
  readonly index: number;
}

interface DragAreaProps {
  readonly onDrop: (drop: Drop) => void;
  readonly children: ReactNode;
}

/** Things in lists that can be dragged within and between them, by pointer and by keyboard. */
export function DragArea({ onDrop, children }: DragAreaProps) {
  const plugins = useAnnouncements();
  const language = useLanguageTag();
  return (
    // The manager keeps the words it began with, so that another language begins another one.
    <DragDropProvider
      key={language}
      plugins={plugins}
      onDragEnd={({ canceled, operation: { source, target } }) => {
        if (canceled || !isSortable(source)) return;
        if (target && isListId(target.id) && listOf(target.id) !== source.initialGroup) {
          onDrop({ id: String(source.id), list: listOf(target.id), index: 0 });
          return;
        }
        if (source.group === source.initialGroup && source.index === source.initialIndex) return;
        onDrop({ id: String(source.id), list: String(source.group), index: source.index });
      }}
    >
      {children}
    </DragDropProvider>
  );
}
