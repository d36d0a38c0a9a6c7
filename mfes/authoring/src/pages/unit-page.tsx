import { useNotify, usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Container, Loading, Text } from '@lyceum/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { BlockEdit } from '../blocks/block-edit.ts';
import { hasEditor } from '../blocks/block-kind.ts';
import { useRefusal } from '../blocks/refusal.ts';
import { BlockPreview } from '../features/block-preview/block-preview.tsx';
import { CourseLoadError } from '../features/course-frame/course-load-error.tsx';
import { AddBlock } from '../features/unit/add-block.tsx';
import { PublishPanel } from '../features/unit/publish-panel.tsx';
import { messages } from '../features/unit/unit.messages.ts';
import classes from '../features/unit/unit.module.css';
import { UnitBlocks } from '../features/unit/unit-blocks.tsx';
import { UnitHead } from '../features/unit/unit-head.tsx';
import { useUnitEdit } from '../features/unit/use-unit-edit.ts';
import { useUnitPage } from '../features/unit/use-unit-page.ts';
import { editorPath, liveUnitPath } from '../paths.ts';

/** A unit as its author works on it. */
export function UnitPage() {
  const { courseKey = '', unitKey = '' } = useParams();
  return <Unit key={unitKey} courseKey={courseKey} unitKey={unitKey} />;
}

function Unit({ courseKey, unitKey }: { readonly courseKey: string; readonly unitKey: string }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const notify = useNotify();
  const refusalOf = useRefusal();
  const [isPreviewing, setIsPreviewing] = useState(false);
  const unit = useUnitPage(unitKey);
  const save = useUnitEdit(unitKey);
  usePageTitle(unit.data?.xblock.display_name ?? '');
  if (unit.isPending)
    return (
      <Container size="lg" py="xl">
        <Loading />
      </Container>
    );
  if (unit.isError) return <CourseLoadError error={unit.error} onRetry={unit.refetch} />;
  const { xblock_info: info, component_templates: templates, subsection_location: subsection } = unit.data;
  const places = [...info.ancestor_info.ancestors].reverse().map((ancestor) => ancestor.display_name);
  const edit = (wanted: BlockEdit) =>
    save.mutate(wanted, {
      onSuccess: (block) => {
        if (wanted.act === 'publish') notify({ kind: 'success', text: t('publishedNow') });
        if (wanted.act === 'discard') notify({ kind: 'success', text: t('discardedNow') });
        if (wanted.act === 'add' && hasEditor(wanted.category)) navigate(editorPath(courseKey, block));
      },
      onError: (error) => notify({ kind: 'error', title: t('editFailed'), text: refusalOf(error) }),
    });
  return (
    <Container size="lg" py="lg">
      <UnitHead
        courseKey={courseKey}
        name={info.display_name}
        places={places}
        previousKey={unit.data.prev_url}
        nextKey={unit.data.next_url}
        isPreviewing={isPreviewing}
        onPreview={setIsPreviewing}
        onRename={(name) => edit({ act: 'rename', block: unitKey, name })}
      />
      {isPreviewing && (
        <Text c="dimmed" size="sm" role="status" mb="md">
          {t('previewing')}
        </Text>
      )}
      <div className={classes['layout']} data-previewing={isPreviewing || undefined}>
        <div>
          <UnitBlocks
            courseKey={courseKey}
            unitKey={unitKey}
            isPreviewing={isPreviewing}
            onEdit={edit}
            preview={(block) => <BlockPreview usageKey={block} />}
          />
          {!isPreviewing && (
            <AddBlock
              templates={templates}
              isAdding={save.isPending && save.variables.act === 'add'}
              onAdd={(block) => edit({ act: 'add', parent: unitKey, ...block })}
            />
          )}
        </div>
        {!isPreviewing && (
          <div className={classes['aside']}>
            <PublishPanel
              unit={info}
              livePath={liveUnitPath(courseKey, subsection, unitKey)}
              isSaving={save.isPending}
              onEdit={edit}
            />
          </div>
        )}
      </div>
    </Container>
  );
}
