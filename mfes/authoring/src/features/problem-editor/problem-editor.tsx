import { markdownToOlx } from '@lyceum/capa/markdown';
import { useMessages } from '@lyceum/i18n';
import { Accordion, SegmentedControl, Textarea, Title, useConfirm, useDebouncedValue } from '@lyceum/ui';
import { useState } from 'react';
import { CodeField } from '../../editing/code-field.tsx';
import editing from '../../editing/editing.module.css';
import { EditorFrame } from '../../editing/editor-frame.tsx';
import { SettingsForm } from '../../editing/settings-form.tsx';
import type { BlockDraft } from '../../editing/use-block-draft.ts';
import { ProblemPreview } from '../../preview/problem-preview.tsx';
import { useProblemView } from '../../preview/use-problem-view.ts';
import { weightIn } from '../../preview/weight-in.ts';
import { messages } from './problem-editor.messages.ts';
import classes from './problem-editor.module.css';
import { firstMode, isBlank, markdownOf, type ProblemMode } from './problem-mode.ts';
import { VisualEditor } from './visual-editor.tsx';

interface ProblemEditorProps {
  readonly courseKey: string;
  readonly draft: BlockDraft;
}

/** A problem: visually where that loses nothing, as Markdown where it has one, as OLX always; with a live preview. */
export function ProblemEditor({ courseKey, draft }: ProblemEditorProps) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const [mode, setMode] = useState<ProblemMode>(() => firstMode(draft.block));
  const markdown = markdownIn(draft);
  const modes: readonly ProblemMode[] = markdown === null ? ['visual', 'olx'] : ['markdown', 'visual', 'olx'];
  const choose = async (next: ProblemMode) => {
    if (mode === 'markdown' && next !== 'markdown') {
      const question = { title: t('leaveMarkdown'), text: t('leaveMarkdownText'), confirmLabel: t('leaveMarkdownNow') };
      if (!(await confirm(question))) return;
    }
    setMode(next);
  };
  /** A problem that is changed elsewhere has no Markdown form any more. */
  const changeOlx = (data: string) => draft.change({ data, fields: { markdown: null } });
  return (
    <EditorFrame courseKey={courseKey} draft={draft} kind={t('kindName')}>
      <SegmentedControl
        className={classes['mode']}
        aria-label={t('mode')}
        value={mode}
        onChange={(value) => void choose(modes.find((each) => each === value) ?? 'olx')}
        data={modes.map((value) => ({ value, label: t(value) }))}
      />
      <div className={editing['columns']}>
        <div>
          {mode === 'visual' && (
            <VisualEditor
              key={draft.generation}
              olx={draft.data}
              onChange={changeOlx}
              onLeave={() => void choose('olx')}
            />
          )}
          {mode === 'markdown' && (
            <Textarea
              label={t('markdownLabel')}
              description={t('markdownHelp')}
              value={markdown ?? ''}
              autosize
              minRows={14}
              dir="ltr"
              classNames={{ input: classes['source'] ?? '' }}
              onChange={({ currentTarget: { value } }) =>
                draft.change({ data: markdownToOlx(value), fields: { markdown: value } })
              }
            />
          )}
          {mode === 'olx' && <OlxField olx={draft.data} onChange={changeOlx} />}
          <Accordion variant="contained" mt="lg" keepMounted={false}>
            <Accordion.Item value="settings">
              <Accordion.Control>{t('settings')}</Accordion.Control>
              <Accordion.Panel>
                <SettingsForm draft={draft} />
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        </div>
        <section className={editing['beside']} aria-labelledby="problem-preview" tabIndex={0}>
          <Title order={2} size="h5" mb="xs" id="problem-preview">
            {t('preview')}
          </Title>
          <div className={classes['preview']}>
            <LivePreview olx={draft.data} weight={weightIn({ ...draft.block.metadata, ...draft.changes.fields })} />
          </div>
        </section>
      </div>
    </EditorFrame>
  );
}

/** What the author wrote in Markdown and did not save yet, else what the problem has. */
function markdownIn({ block, changes }: BlockDraft): string | null {
  const changed = changes.fields['markdown'];
  if (changed === undefined) return markdownOf(block);
  return typeof changed === 'string' ? changed : null;
}

function LivePreview({ olx, weight }: Parameters<typeof ProblemPreview>[0]) {
  const [shown] = useDebouncedValue(olx, 450);
  return <ProblemPreview olx={isBlank(shown) ? '<problem/>' : shown} weight={weight} />;
}

interface OlxFieldProps {
  readonly olx: string;
  readonly onChange: (olx: string) => void;
}

/** The source of the problem; lines the server finds fault with are marked. */
function OlxField({ olx, onChange }: OlxFieldProps) {
  const t = useMessages(messages);
  const [checked] = useDebouncedValue(olx, 450);
  const view = useProblemView({ olx: isBlank(checked) ? '<problem/>' : checked, seed: 1, answers: null });
  const lines = (view.data?.errors ?? []).flatMap(({ line }) => (line === null ? [] : [line]));
  return <CodeField label={t('olxLabel')} language="xml" value={olx} faultyLines={lines} onChange={onChange} />;
}
