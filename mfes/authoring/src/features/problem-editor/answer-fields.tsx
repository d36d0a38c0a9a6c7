import { useMessages } from '@lyceum/i18n';
import { Fieldset, Stack, Switch, TagsInput, TextInput } from '@lyceum/ui';
import { messages } from './problem-editor.messages.ts';
import { TypedField } from './typed-field.tsx';
import type { NumberProblem, TextProblem } from './visual-problem.ts';

interface AnswerFieldsProps {
  readonly problem: NumberProblem | TextProblem;
  readonly onChange: (problem: NumberProblem | TextProblem) => void;
}

/** What counts as the right answer to a question that is answered by typing. */
export function AnswerFields({ problem, onChange }: AnswerFieldsProps) {
  const t = useMessages(messages);
  const isNumber = problem.kind === 'number';
  return (
    <Fieldset legend={t('answer')}>
      <Stack gap="sm">
        <TextInput
          label={t('answer')}
          description={isNumber ? t('numberHelp') : undefined}
          value={problem.answer}
          dir="auto"
          onChange={(event) => onChange({ ...problem, answer: event.currentTarget.value })}
        />
        {isNumber && (
          <TextInput
            label={t('tolerance')}
            description={t('toleranceHelp')}
            value={problem.tolerance}
            maw={200}
            onChange={(event) => onChange({ ...problem, tolerance: event.currentTarget.value.trim() })}
          />
        )}
        <TagsInput
          label={t('otherAnswers')}
          description={t('otherAnswersHelp')}
          value={[...problem.otherAnswers]}
          splitChars={[]}
          onChange={(otherAnswers) => onChange({ ...problem, otherAnswers })}
        />
        {problem.kind === 'text' && (
          <>
            <Switch
              label={t('ignoreCase')}
              checked={problem.ignoreCase}
              onChange={(event) => onChange({ ...problem, ignoreCase: event.currentTarget.checked })}
            />
            <Switch
              label={t('isPattern')}
              checked={problem.isPattern}
              onChange={(event) => onChange({ ...problem, isPattern: event.currentTarget.checked })}
            />
          </>
        )}
        <TypedField
          label={t('answerFeedback')}
          html={problem.feedback}
          onChange={(feedback) => onChange({ ...problem, feedback })}
        />
      </Stack>
    </Fieldset>
  );
}
