import { useMessages } from '@lyceum/i18n';
import { EmptyState, IconForms, LoadError, Loading } from '@lyceum/ui';
import type { ReactNode } from 'react';
import type { BlockEdit } from '../../blocks/block-edit.ts';
import { DragArea } from '../../drag/drag-area.tsx';
import { BlockCard } from './block-card.tsx';
import { messages } from './unit.messages.ts';
import classes from './unit.module.css';
import { useUnitChildren } from './use-unit-children.ts';

interface UnitBlocksProps {
  readonly courseKey: string;
  readonly unitKey: string;
  readonly isPreviewing: boolean;
  readonly onEdit: (edit: BlockEdit) => void;
  readonly preview: (usageKey: string) => ReactNode;
}

/** The blocks of a unit, to work on or as learners will read them. */
export function UnitBlocks({ courseKey, unitKey, isPreviewing, onEdit, preview }: UnitBlocksProps) {
  const t = useMessages(messages);
  const unit = useUnitChildren(unitKey);
  if (unit.isPending) return <Loading />;
  if (unit.isError) return <LoadError error={unit.error} onRetry={() => unit.refetch()} />;
  const { children } = unit.data;
  if (children.length === 0) return <EmptyState icon={<IconForms />} title={t('empty')} text={t('emptyText')} />;
  if (isPreviewing)
    return (
      <div className={classes['preview']}>
        {children.map(({ block_id: block }) => (
          <div key={block}>{preview(block)}</div>
        ))}
      </div>
    );
  return (
    <DragArea onDrop={({ id, index }) => onEdit({ act: 'move', block: id, parent: unitKey, index })}>
      <ol className={classes['list']} aria-label={t('blocks')}>
        {children.map((block, index) => (
          <BlockCard
            key={block.block_id}
            courseKey={courseKey}
            unitKey={unitKey}
            block={block}
            index={index}
            count={children.length}
            onEdit={onEdit}
          >
            {preview(block.block_id)}
          </BlockCard>
        ))}
      </ol>
    </DragArea>
  );
}
