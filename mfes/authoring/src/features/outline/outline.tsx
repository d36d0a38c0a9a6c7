import { useNotify } from '@lyceum/app-api';
import type { BlockInfo } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, Group, IconListDetails, IconRocket, Text } from '@lyceum/ui';
import { useState } from 'react';
import type { BlockEdit } from '../../blocks/block-edit.ts';
import { childrenOf, pathTo } from '../../blocks/levels.ts';
import { useRefusal } from '../../blocks/refusal.ts';
import { isPublishable } from '../../blocks/standing.ts';
import { DragArea } from '../../drag/drag-area.tsx';
import { BlockSettingsDialog } from './block-settings-dialog.tsx';
import { messages } from './outline.messages.ts';
import classes from './outline.module.css';
import { OutlineProvider } from './outline-context.ts';
import { OutlineList } from './outline-list.tsx';
import { useOpenBlocks } from './use-open-blocks.ts';
import { useOutlineEdit } from './use-outline-edit.ts';
import { usePublish } from './use-publish.ts';

interface OutlineProps {
  readonly courseKey: string;
  readonly course: BlockInfo;
}

/** The draft of a course as its author arranges it. */
export function Outline({ courseKey, course }: OutlineProps) {
  const t = useMessages(messages);
  const notify = useNotify();
  const refusalOf = useRefusal();
  const save = useOutlineEdit(courseKey);
  const { isOpen, toggle, foldAll, unfoldAll, hasOpen, hasClosed } = useOpenBlocks(courseKey, course);
  const [renaming, rename] = useState<string | null>(null);
  const [configured, configure] = useState<BlockInfo | null>(null);
  const edit = (wanted: BlockEdit) => {
    const name = nameOf(course, wanted);
    save.mutate(wanted, {
      onSuccess: (block) => {
        if (wanted.act === 'add') rename(block);
        if (wanted.act === 'publish') notify({ kind: 'success', text: t('published', { name }) });
        if (wanted.act === 'delete') notify({ kind: 'success', text: t('deleted', { name }) });
        if (wanted.act === 'discard') notify({ kind: 'success', text: t('discarded', { name }) });
      },
      onError: (error) => notify({ kind: 'error', title: t('editFailed'), text: refusalOf(error) }),
    });
  };
  const acts = { courseKey, course, edit, configure, isOpen, toggle, renaming, rename };
  return (
    <OutlineProvider value={acts}>
      <div className={classes['bar']}>
        <PublishLine course={course} isSaving={save.isPending} />
        <Group gap="xs">
          <Button variant="subtle" size="compact-sm" disabled={!hasClosed} onClick={unfoldAll}>
            {t('expandAll')}
          </Button>
          <Button variant="subtle" size="compact-sm" disabled={!hasOpen} onClick={foldAll}>
            {t('collapseAll')}
          </Button>
        </Group>
      </div>
      {childrenOf(course).length === 0 && (
        <EmptyState icon={<IconListDetails />} title={t('empty')} text={t('emptyText')} />
      )}
      <DragArea onDrop={({ id, list, index }) => edit({ act: 'move', block: id, parent: list, index })}>
        <section aria-label={t('courseOutline')}>
          <OutlineList parent={course} />
        </section>
      </DragArea>
      {configured && (
        <BlockSettingsDialog
          block={configured}
          onSave={({ metadata, graderType }) => {
            configure(null);
            edit({ act: 'configure', block: configured.id, metadata, ...(graderType && { graderType }) });
          }}
          onClose={() => configure(null)}
        />
      )}
    </OutlineProvider>
  );
}

function PublishLine({ course, isSaving }: { readonly course: BlockInfo; readonly isSaving: boolean }) {
  const t = useMessages(messages);
  const publish = usePublish();
  const hasNews = isPublishable(course);
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {isSaving ? t('saving') : t(hasNews ? 'somethingNew' : 'allPublished')}
      </Text>
      {hasNews && childrenOf(course).length > 0 && (
        <Button size="compact-sm" leftSection={<IconRocket size={16} aria-hidden />} onClick={() => publish(course)}>
          {t('publishAll')}
        </Button>
      )}
    </Group>
  );
}

const nameOf = (course: BlockInfo, edit: BlockEdit): string =>
  'block' in edit ? (pathTo(course, edit.block)?.at(-1)?.display_name ?? '') : '';
