import { useMessages } from '@lyceum/i18n';
import { Alert, List, NativeSelect, Stack } from '@lyceum/ui';
import { AnswerFields } from './answer-fields.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { HintFields } from './hint-fields.tsx';
import { messages } from './problem-editor.messages.ts';
import { TypedField } from './typed-field.tsx';
import { changeKind, faultsOf, kinds, type ProblemFrame, type VisualProblem } from './visual-problem.ts';

interface ProblemFormProps {
  readonly problem: VisualProblem;
  readonly onChange: (problem: VisualProblem) => void;
}

/** Question, answers, explanation and hints of a problem. */
export function ProblemForm({ problem, onChange }: ProblemFormProps) {
  const t = useMessages(messages);
  const set = (changes: Partial<ProblemFrame>) => onChange({ ...problem, ...changes });
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('kind')}
        value={problem.kind}
        maw={280}
        onChange={(event) => {
          const kind = kinds.find((each) => each === event.currentTarget.value);
          if (kind) onChange(changeKind(problem, kind));
        }}
        data={kinds.map((value) => ({ value, label: t(value) }))}
      />
      <TypedField
        label={t('introduction')}
        description={t('introductionHelp')}
        html={problem.introduction}
        isBlock
        minRows={2}
        onChange={(introduction) => set({ introduction })}
      />
      <TypedField
        label={t('question')}
        description={t('questionHelp')}
        html={problem.question}
        minRows={2}
        onChange={(question) => set({ question })}
      />
      <TypedField label={t('tip')} html={problem.description} onChange={(description) => set({ description })} />
      {'choices' in problem ? (
        <ChoiceFields problem={problem} onChange={onChange} />
      ) : (
        <AnswerFields problem={problem} onChange={onChange} />
      )}
      <TypedField
        label={t('explanation')}
        description={t('explanationHelp')}
        html={problem.explanation}
        isBlock
        minRows={3}
        onChange={(explanation) => set({ explanation })}
      />
      <HintFields hints={problem.hints} onChange={(hints) => set({ hints })} />
      <Faults problem={problem} />
    </Stack>
  );
}

function Faults({ problem }: { readonly problem: VisualProblem }) {
  const t = useMessages(messages);
  const faults = faultsOf(problem);
  if (faults.length === 0) return null;
  return (
    <Alert color="yellow" title={t('incomplete')} role="status">
      <List size="sm">
        {faults.map((fault) => (
          <List.Item key={fault}>{t(fault)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
