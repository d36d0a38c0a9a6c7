import type { BlockInfo } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconPlus, SortableGroup, Stack } from '@lyceum/ui';
import { childLevel, childrenOf, type Level } from './outline-levels.ts';
import { messages } from './outline.messages.ts';
import { OutlineRow, type OutlineRowActions } from './outline-row.tsx';

export interface OutlineTreeProps extends OutlineRowActions {
  readonly course: BlockInfo;
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
}

/** Sections, their subsections, their units: nested lists, each with its own "add" at the end. */
export function OutlineTree({ course, isOpen, onToggle, ...actions }: OutlineTreeProps) {
  const t = useMessages(messages);
  return (
    <Stack gap="md">
      {childrenOf(course).length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      <Children parent={course} isOpen={isOpen} onToggle={onToggle} actions={actions} />
    </Stack>
  );
}

interface ChildrenProps {
  readonly parent: BlockInfo;
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
  readonly actions: OutlineRowActions;
}

function Children({ parent, isOpen, onToggle, actions }: ChildrenProps) {
  const t = useMessages(messages);
  const level = childLevel(parent.category);
  if (!level) return null;
  return (
    <>
      <SortableGroup id={parent.id} accepts={level} label={parent.display_name}>
        {childrenOf(parent).map((child, index) => (
          <OutlineRow key={child.id} block={child} parent={parent} index={index} isOpen={isOpen(child.id)} onToggle={() => onToggle(child.id)} {...actions}>
            {child.category !== 'vertical' && isOpen(child.id) && (
              <Children parent={child} isOpen={isOpen} onToggle={onToggle} actions={actions} />
            )}
          </OutlineRow>
        ))}
      </SortableGroup>
      <Button
        variant={level === 'chapter' ? 'light' : 'subtle'}
        size={level === 'chapter' ? 'md' : 'compact-sm'}
        leftSection={<IconPlus />}
        onClick={() => actions.onEdit({ act: 'add', parent: parent.id, category: level, name: t(level satisfies Level) })}
        style={{ alignSelf: 'start' }}
      >
        {t(`add${level}`)}
      </Button>
    </>
  );
}
