import type { BlockInfo } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Button, IconPlus } from '@lyceum/ui';
import { childLevel, childrenOf } from '../../blocks/levels.ts';
import { useDropList } from '../../drag/use-drop-list.ts';
import { messages } from './outline.messages.ts';
import classes from './outline.module.css';
import { useOutlineActs } from './outline-context.ts';
import { OutlineItem } from './outline-item.tsx';

/** What is in a block of the outline, one below the other, and the button for another. */
export function OutlineList({ parent }: { readonly parent: BlockInfo }) {
  const t = useMessages(messages);
  const { edit } = useOutlineActs();
  const children = childrenOf(parent);
  const level = childLevel(parent.category) ?? 'vertical';
  const { ref, isOver } = useDropList({ list: parent.id, kind: level, isEmpty: children.length === 0 });
  return (
    <>
      <ol ref={ref} className={classes['list']} data-level={level} data-over={isOver || undefined}>
        {children.map((child, index) => (
          <OutlineItem key={child.id} block={child} parent={parent} level={level} index={index}>
            <OutlineList parent={child} />
          </OutlineItem>
        ))}
        {children.length === 0 && level !== 'chapter' && <li className={classes['emptyList']}>{t('emptyList')}</li>}
      </ol>
      <Button
        className={classes['add']}
        variant={level === 'chapter' ? 'light' : 'subtle'}
        size={level === 'chapter' ? 'sm' : 'compact-sm'}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => edit({ act: 'add', parent: parent.id, category: level, name: t(`new_${level}`) })}
      >
        {t(`add_${level}`)}
      </Button>
    </>
  );
}
