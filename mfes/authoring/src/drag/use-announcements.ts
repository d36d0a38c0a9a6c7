import {
  Accessibility,
  type DragDropManagerInput,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
} from '@dnd-kit/dom';
import { isSortable } from '@dnd-kit/dom/sortable';
import { useMessages } from '@lyceum/i18n';
import { useMemo } from 'react';
import { messages } from './drag.messages.ts';
import { isListId } from './list-id.ts';

type Plugins = NonNullable<DragDropManagerInput['plugins']>;
type Operation = DragEndEvent['operation'];

/** What is dragged and where it is, in words: the library would say it in English, by ids nobody knows. */
export function useAnnouncements(): Plugins {
  const t = useMessages(messages);
  return useMemo(() => {
    const over = ({ source, target }: Operation) => {
      if (!source || !target || source.id === target.id) return undefined;
      const name = nameOf(source);
      return isListId(target.id) ? t('overList', { name }) : t('over', { name, other: nameOf(target) });
    };
    const ended = ({ source }: Operation, isCancelled: boolean) => {
      if (!source) return undefined;
      const name = nameOf(source);
      if (isCancelled || !isSortable(source)) return t('cancelled', { name });
      return t('dropped', { name, place: source.index + 1 });
    };
    const speaking = Accessibility.configure({
      screenReaderInstructions: { draggable: t('instructions') },
      announcements: {
        dragstart: ({ operation: { source } }: DragStartEvent) => source && t('taken', { name: nameOf(source) }),
        dragover: ({ operation }: DragOverEvent) => over(operation),
        dragend: ({ operation, canceled }: DragEndEvent) => ended(operation, canceled),
      },
    });
    return (defaults) => defaults.map((plugin) => (plugin === Accessibility ? speaking : plugin));
  }, [t]);
}

const nameOf = ({ data }: { readonly data: Readonly<Record<string, unknown>> }): string => String(data['name'] ?? '');
