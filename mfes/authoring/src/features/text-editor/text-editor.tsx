import { useMessages } from '@lyceum/i18n';
import { SegmentedControl, Skeleton, Text, Title, useDebouncedValue, VisuallyHidden } from '@lyceum/ui';
import { lazy, Suspense, useState } from 'react';
import { CodeField } from '../../editing/code-field.tsx';
import editing from '../../editing/editing.module.css';
import { EditorFrame } from '../../editing/editor-frame.tsx';
import type { BlockDraft } from '../../editing/use-block-draft.ts';
import { AuthorText } from '../../preview/author-text.tsx';
import { messages } from './text-editor.messages.ts';
import classes from './text-editor.module.css';

const VisualEditor = lazy(() => import('./visual-editor.tsx'));

type Mode = 'visual' | 'html';

interface TextEditorProps {
  readonly courseKey: string;
  readonly draft: BlockDraft;
}

/** A text, written as it looks or as HTML. Going from one to the other changes nothing that the author did not change. */
export function TextEditor({ courseKey, draft }: TextEditorProps) {
  const t = useMessages(messages);
  const [mode, setMode] = useState<Mode>(draft.block.metadata['editor'] === 'raw' ? 'html' : 'visual');
  const change = (data: string) => draft.change({ data });
  const choose = (next: Mode) => {
    setMode(next);
    draft.change({ fields: { editor: editorField(draft, next) } });
  };
  return (
    <EditorFrame courseKey={courseKey} draft={draft} kind={t('kind')}>
      <SegmentedControl
        className={classes['mode']}
        aria-label={t('mode')}
        value={mode}
        onChange={(value) => choose(value === 'html' ? 'html' : 'visual')}
        data={[
          { value: 'visual', label: t('visual') },
          { value: 'html', label: t('html') },
        ]}
      />
      {mode === 'visual' ? (
        <Suspense fallback={<EditorLoading label={t('loading')} />}>
          <VisualEditor
            courseKey={courseKey}
            html={draft.data}
            onChange={change}
            onLeave={() => choose('html')}
            key={draft.generation}
          />
        </Suspense>
      ) : (
        <div className={editing['columns']}>
          <CodeField label={t('source')} language="html" value={draft.data} onChange={change} />
          <section className={editing['beside']} aria-labelledby="text-preview" tabIndex={0}>
            <Title order={2} size="h5" mb="xs" id="text-preview">
              {t('preview')}
            </Title>
            <TextPreview html={draft.data} />
          </section>
        </div>
      )}
    </EditorFrame>
  );
}

/** Which editor opens next time. A block that never said so says it only once HTML is chosen. */
function editorField({ block }: BlockDraft, mode: Mode): string | null {
  if (mode === 'html') return 'raw';
  return block.metadata['editor'] === undefined ? null : 'visual';
}

function TextPreview({ html }: { readonly html: string }) {
  const [shown] = useDebouncedValue(html, 300);
  return shown.trim() ? (
    <div className={classes['preview']}>
      <AuthorText html={shown} />
    </div>
  ) : (
    <Text c="dimmed">–</Text>
  );
}

const EditorLoading = ({ label }: { readonly label: string }) => (
  <div role="status">
    <VisuallyHidden>{label}</VisuallyHidden>
    <Skeleton height={380} radius="md" />
  </div>
);
