import type { UnitChildView } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import {
  Alert,
  Badge,
  Button,
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconButton,
  IconCopy,
  IconDotsVertical,
  IconEdit,
  IconGripVertical,
  IconTrash,
  Menu,
  useConfirm,
} from '@lyceum/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BlockEdit } from '../../blocks/block-edit.ts';
import { iconOf } from '../../blocks/block-kind.ts';
import { useDragItem } from '../../drag/use-drag-item.ts';
import { editorPath } from '../../paths.ts';
import { messages } from './unit.messages.ts';
import classes from './unit.module.css';

interface BlockCardProps {
  readonly courseKey: string;
  readonly unitKey: string;
  readonly block: UnitChildView;
  readonly index: number;
  readonly count: number;
  readonly onEdit: (edit: BlockEdit) => void;
  /** How learners will see it. */
  readonly children: ReactNode;
}

/** One block of a unit: what it is, what may be done with it, and how learners will see it. */
export function BlockCard({ courseKey, unitKey, block, index, count, onEdit, children }: BlockCardProps) {
  const t = useMessages(messages);
  const { block_id: id, name, block_type: type } = block;
  const { ref, handle, isDragging } = useDragItem({ id, name, index, list: unitKey, kind: 'block' });
  const Icon = iconOf(type);
  return (
    <li ref={ref} className={classes['block']} data-dragging={isDragging || undefined}>
      <div className={classes['blockHead']}>
        <IconButton
          {...handle}
          className={classes['handle']}
          color="gray"
          size="md"
          withTooltip={false}
          label={t('drag', { name })}
          icon={<IconGripVertical size={16} />}
        />
        <span className={classes['blockName']}>
          <Icon size={18} aria-hidden />
          <bdi>{name}</bdi>
          {block.has_changes && <Badge color="yellow">{t('changed')}</Badge>}
        </span>
        <Button
          component={Link}
          to={editorPath(courseKey, id)}
          size="compact-sm"
          variant="light"
          leftSection={<IconEdit size={16} aria-hidden />}
          aria-label={t('editThis', { name })}
        >
          {t('edit')}
        </Button>
        <BlockMenu unitKey={unitKey} block={block} index={index} count={count} onEdit={onEdit} />
      </div>
      <div className={classes['blockBody']}>
        {block.validation_messages.map(({ text }) => (
          <Alert key={text} color="yellow" icon={<IconAlertTriangle aria-hidden />} mb="sm">
            <bdi>{text}</bdi>
          </Alert>
        ))}
        {children}
      </div>
    </li>
  );
}

type BlockMenuProps = Pick<BlockCardProps, 'unitKey' | 'block' | 'index' | 'count' | 'onEdit'>;

function BlockMenu({ unitKey, block: { block_id: id, name }, index, count, onEdit }: BlockMenuProps) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const move = (to: number) => onEdit({ act: 'move', block: id, parent: unitKey, index: to });
  const remove = async () => {
    const question = { title: t('deleteTitle', { name }), text: t('deleteText'), confirmLabel: t('deleteNow') };
    if (await confirm({ ...question, isDangerous: true })) onEdit({ act: 'delete', block: id });
  };
  return (
    <Menu>
      <Menu.Target>
        <IconButton
          color="gray"
          size="md"
          withTooltip={false}
          label={t('actions', { name })}
          icon={<IconDotsVertical size={18} />}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={index === 0}
          leftSection={<IconArrowUp size={16} aria-hidden />}
          onClick={() => move(index - 1)}
        >
          {t('moveUp')}
        </Menu.Item>
        <Menu.Item
          disabled={index === count - 1}
          leftSection={<IconArrowDown size={16} aria-hidden />}
          onClick={() => move(index + 1)}
        >
          {t('moveDown')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => onEdit({ act: 'duplicate', block: id, parent: unitKey })}
        >
          {t('duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
