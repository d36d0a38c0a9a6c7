import type { BlockInfo } from '@lyceum/contracts/studio';
import { Translated, useMessages } from '@lyceum/i18n';
import {
  Anchor,
  Badge,
  IconButton,
  IconChevronDown,
  IconChevronRight,
  IconGripVertical,
  IconRocket,
  Text,
} from '@lyceum/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Level } from '../../blocks/levels.ts';
import { isPublishable } from '../../blocks/standing.ts';
import { StandingBadges } from '../../blocks/standing-badges.tsx';
import { useDragItem } from '../../drag/use-drag-item.ts';
import { NameField } from '../../editing/name-field.tsx';
import { Moment } from '../../moments/moment.tsx';
import { unitPath } from '../../paths.ts';
import { messages } from './outline.messages.ts';
import classes from './outline.module.css';
import { useOutlineActs } from './outline-context.ts';
import { OutlineMenu } from './outline-menu.tsx';
import { usePublish } from './use-publish.ts';

interface OutlineItemProps {
  readonly block: BlockInfo;
  readonly parent: BlockInfo;
  readonly level: Level;
  readonly index: number;
  /** The list of what is in it; shown while it is open. */
  readonly children: ReactNode;
}

/** One section, subsection or unit: its name, how it stands, what may be done, and what is in it. */
export function OutlineItem({ block, parent, level, index, children }: OutlineItemProps) {
  const t = useMessages(messages);
  const { isOpen, toggle, renaming, rename, edit } = useOutlineActs();
  const publish = usePublish();
  const name = block.display_name;
  const { ref, handle, isDragging } = useDragItem({ id: block.id, name, index, list: parent.id, kind: level });
  const isShown = level !== 'vertical' && isOpen(block.id);
  return (
    <li ref={ref} className={classes['item']} data-level={level} data-dragging={isDragging || undefined}>
      <div className={classes['row']}>
        <IconButton
          {...handle}
          className={classes['handle']}
          color="gray"
          size="md"
          withTooltip={false}
          label={t('drag', { name })}
          icon={<IconGripVertical size={16} />}
        />
        {level !== 'vertical' && (
          <IconButton
            color="gray"
            size="md"
            withTooltip={false}
            label={t(isShown ? 'collapse' : 'expand', { name })}
            aria-expanded={isShown}
            icon={
              isShown ? <IconChevronDown size={18} /> : <IconChevronRight size={18} className={classes['mirrored']} />
            }
            onClick={() => toggle(block.id)}
          />
        )}
        <div className={classes['main']}>
          {renaming === block.id ? (
            <NameField
              name={name}
              label={t('renameLabel', { name })}
              onCancel={() => rename(null)}
              onSave={(next) => {
                rename(null);
                if (next !== name) edit({ act: 'rename', block: block.id, name: next });
              }}
            />
          ) : (
            <Name block={block} level={level} />
          )}
          <Facts block={block} />
        </div>
        <div className={classes['acts']}>
          {isPublishable(block) && (
            <IconButton
              size="md"
              label={t('publishThis', { name })}
              icon={<IconRocket size={18} />}
              onClick={() => publish(block)}
            />
          )}
          <OutlineMenu block={block} parent={parent} level={level} />
        </div>
      </div>
      {isShown && <div className={classes['body']}>{children}</div>}
    </li>
  );
}

function Name({ block, level }: { readonly block: BlockInfo; readonly level: Level }) {
  const { courseKey, rename } = useOutlineActs();
  if (level === 'vertical')
    return (
      <Anchor component={Link} to={unitPath(courseKey, block.id)} className={classes['name']} c="inherit">
        <bdi>{block.display_name}</bdi>
      </Anchor>
    );
  return (
    <span className={classes['name']} onDoubleClick={() => rename(block.id)}>
      <bdi>{block.display_name}</bdi>
    </span>
  );
}

function Facts({ block }: { readonly block: BlockInfo }) {
  return (
    <span className={classes['facts']}>
      <StandingBadges block={block} />
      {block.category === 'sequential' && block.graded && block.format && <Badge color="grape">{block.format}</Badge>}
      {block.category === 'sequential' && block.due && (
        <Text span size="xs" c="dimmed">
          <Translated message={messages.due} values={{ date: <Moment at={block.due} /> }} />
        </Text>
      )}
    </span>
  );
}
