import { useMessages } from '@lyceum/i18n';
import { Alert, Button, IconInfoCircle, Stack } from '@lyceum/ui';
import { useState } from 'react';
import { ChooseKind } from './choose-kind.tsx';
import { messages } from './problem-editor.messages.ts';
import { ProblemForm } from './problem-form.tsx';
import { isBlank } from './problem-mode.ts';
import { readProblem } from './read-problem.ts';
import { newProblem, type VisualProblem } from './visual-problem.ts';
import { writeProblem } from './write-problem.ts';

interface VisualEditorProps {
  readonly olx: string;
  readonly onChange: (olx: string) => void;
  /** The author goes to the OLX editor. */
  readonly onLeave: () => void;
}

/** The problem in fields, if it has no more than these fields can hold. */
export function VisualEditor({ olx, onChange, onLeave }: VisualEditorProps) {
  const t = useMessages(messages);
  const [read] = useState(() => readProblem(olx));
  const [problem, setProblem] = useState<VisualProblem | null>(read.ok ? read.problem : null);
  const change = (next: VisualProblem) => {
    setProblem(next);
    onChange(writeProblem(next, read.ok ? read.settings : {}));
  };
  if (problem) return <ProblemForm problem={problem} onChange={change} />;
  if (read.ok || isBlank(olx)) return <ChooseKind onChoose={(kind) => change(newProblem(kind))} onAdvanced={onLeave} />;
  return (
    <Alert color="blue" icon={<IconInfoCircle aria-hidden />} title={t('beyond')}>
      <Stack gap="sm" align="flex-start">
        {t(read.reason, { detail: read.detail })}
        <Button size="compact-sm" onClick={onLeave}>
          {t('advancedText')}
        </Button>
      </Stack>
    </Alert>
  );
}
