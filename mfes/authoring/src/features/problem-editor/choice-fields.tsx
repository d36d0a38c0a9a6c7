import { useMessages } from '@lyceum/i18n';
import {
  Button,
  Checkbox,
  Fieldset,
  IconArrowDown,
  IconArrowUp,
  IconButton,
  IconPlus,
  IconTrash,
  NativeSelect,
  Radio,
  Stack,
  Switch,
} from '@lyceum/ui';
import { useId, useState } from 'react';
import { messages } from './problem-editor.messages.ts';
import classes from './problem-editor.module.css';
import { TypedField } from './typed-field.tsx';
import type { Choice, ChoiceProblem } from './visual-problem.ts';

interface ChoiceFieldsProps {
  readonly problem: ChoiceProblem;
  readonly onChange: (problem: ChoiceProblem) => void;
}

const credits = ['none', 'EDC', 'halves'] as const;

/** The choices in their order, which of them are right, and what is said to those who take them. */
export function ChoiceFields({ problem, onChange }: ChoiceFieldsProps) {
  const t = useMessages(messages);
  const group = useId();
  const { kind, choices } = problem;
  const [keys, setKeys] = useState<readonly number[]>(() => choices.map((_, index) => index));
  const set = (next: readonly Choice[]) => onChange({ ...problem, choices: next });
  const change = (index: number, changes: Partial<Choice>) =>
    set(choices.map((choice, at) => (at === index ? { ...choice, ...changes } : choice)));
  const mark = (index: number, isCorrect: boolean) => {
    if (kind === 'multiple') change(index, { isCorrect });
    else set(choices.map((choice, at) => ({ ...choice, isCorrect: at === index })));
  };
  const swap = (index: number, other: number) => {
    setKeys(swapped(keys, index, other));
    set(swapped(choices, index, other));
  };
  const remove = (index: number) => {
    setKeys(keys.toSpliced(index, 1));
    set(choices.toSpliced(index, 1));
  };
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    set([...choices, { text: '', isCorrect: false, feedback: '' }]);
  };
  const Tick = kind === 'multiple' ? Checkbox : Radio;
  return (
    <Fieldset legend={t('choices')}>
      <Stack gap="sm">
        {choices.map((choice, index) => {
          const number = index + 1;
          return (
            <div key={keys[index]} className={classes['choice']} data-correct={choice.isCorrect || undefined}>
              <div className={classes['tick']}>
                <Tick
                  name={group}
                  checked={choice.isCorrect}
                  aria-label={t('isCorrect', { number })}
                  onChange={(event) => mark(index, event.currentTarget.checked)}
                />
              </div>
              <Stack gap={6}>
                <TypedField
                  label={t('choice', { number })}
                  placeholder={t('choice', { number })}
                  isLabelHidden
                  html={choice.text}
                  onChange={(text) => change(index, { text })}
                />
                <TypedField
                  label={t('feedback', { number })}
                  placeholder={t('feedbackHint')}
                  isLabelHidden
                  html={choice.feedback}
                  onChange={(feedback) => change(index, { feedback })}
                />
              </Stack>
              <div className={classes['rowActs']}>
                <IconButton
                  size="md"
                  color="gray"
                  label={t('choiceUp', { number })}
                  icon={<IconArrowUp size={16} />}
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                />
                <IconButton
                  size="md"
                  color="gray"
                  label={t('choiceDown', { number })}
                  icon={<IconArrowDown size={16} />}
                  disabled={index === choices.length - 1}
                  onClick={() => swap(index, index + 1)}
                />
                <IconButton
                  size="md"
                  color="red"
                  label={t('removeChoice', { number })}
                  icon={<IconTrash size={16} />}
                  onClick={() => remove(index)}
                />
              </div>
            </div>
          );
        })}
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={add}
        >
          {t('addChoice')}
        </Button>
        {kind === 'single' && (
          <Switch
            label={t('shuffle')}
            checked={problem.shuffle}
            onChange={(event) => onChange({ ...problem, shuffle: event.currentTarget.checked })}
          />
        )}
        {kind === 'multiple' && (
          <NativeSelect
            label={t('partialCredit')}
            value={problem.partialCredit ?? 'none'}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...problem, partialCredit: value === 'EDC' || value === 'halves' ? value : null })
            }
            data={credits.map((value) => ({ value, label: t(value) }))}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

function swapped<T>(list: readonly T[], one: number, other: number): readonly T[] {
  return list.map((each, index) => {
    if (index === one) return list[other] ?? each;
    return index === other ? (list[one] ?? each) : each;
  });
}
