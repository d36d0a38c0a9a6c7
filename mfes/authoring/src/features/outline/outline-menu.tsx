import type { BlockInfo } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconButton,
  IconCopy,
  IconDotsVertical,
  IconExternalLink,
  IconPencil,
  IconRocket,
  IconTrash,
  Menu,
  useConfirm,
} from '@lyceum/ui';
import type { ReactNode } from 'react';
import { type Level, neighbour } from '../../blocks/levels.ts';
import { isDiscardable, isPublishable } from '../../blocks/standing.ts';
import { liveUnitPath } from '../../paths.ts';
import { messages } from './outline.messages.ts';
import { useOutlineActs } from './outline-context.ts';
import { usePublish } from './use-publish.ts';

interface OutlineMenuProps {
  readonly block: BlockInfo;
  readonly parent: BlockInfo;
  readonly level: Level;
}

/** Everything that can be done with a block of the outline, reachable by keyboard. */
export function OutlineMenu({ block, parent, level }: OutlineMenuProps) {
  const t = useMessages(messages);
  const { course, courseKey, edit, configure, rename } = useOutlineActs();
  const publish = usePublish();
  const confirm = useConfirm();
  const { id, display_name: name } = block;
  const askThen = async (act: 'delete' | 'discard') => {
    const title = t(`${act}Title`, { name });
    const question = { title, text: t(`${act}Text`), confirmLabel: t(`${act}Now`), isDangerous: act === 'delete' };
    if (await confirm(question)) edit({ act, block: id });
  };
  const moveItem = (step: -1 | 1, label: string, icon: ReactNode) => {
    const landing = neighbour(course, id, step);
    return (
      <Menu.Item
        disabled={!landing}
        leftSection={icon}
        onClick={() => landing && edit({ act: 'move', block: id, ...landing })}
      >
        {label}
      </Menu.Item>
    );
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
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => rename(id)}>
          {t('rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconAdjustments size={16} aria-hidden />} onClick={() => configure(block)}>
          {t('configure')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => edit({ act: 'duplicate', block: id, parent: parent.id })}
        >
          {t('duplicate')}
        </Menu.Item>
        {moveItem(-1, t('moveUp'), <IconArrowUp size={16} aria-hidden />)}
        {moveItem(1, t('moveDown'), <IconArrowDown size={16} aria-hidden />)}
        {level === 'vertical' && block.published && (
          <Menu.Item
            component="a"
            href={liveUnitPath(courseKey, parent.id, id)}
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('viewLive')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          disabled={!isPublishable(block)}
          leftSection={<IconRocket size={16} aria-hidden />}
          onClick={() => publish(block)}
        >
          {t('publish')}
        </Menu.Item>
        <Menu.Item
          disabled={!isDiscardable(block)}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => askThen('discard')}
        >
          {t('discard')}
        </Menu.Item>
        <Menu.Item
          color="red"
          disabled={!block.actions.deletable}
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => askThen('delete')}
        >
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
