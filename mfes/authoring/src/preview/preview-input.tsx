import type { ChoicesInput, InputView, ViewNode } from '@lyceum/contracts/assessment';
import { useMessages } from '@lyceum/i18n';
import { Alert, Badge, Checkbox, IconCheck, IconPuzzle, IconX, NativeSelect, Radio, TextInput } from '@lyceum/ui';
import type { ReactNode } from 'react';
import { messages } from './problem-preview.messages.ts';
import classes from './problem-preview.module.css';
import { useDomId, usePreview } from './problem-preview-context.ts';

type Draw = (nodes: readonly ViewNode[]) => ReactNode;

interface DrawnInputProps<Input> {
  readonly input: Input;
  /** Draws the author's text inside the input. */
  readonly draw: Draw;
}

/** One input as learners get it, with the verdict once the author checked an answer. */
export function PreviewInput({ input, draw }: DrawnInputProps<InputView>) {
  return (
    <>
      <Control input={input} draw={draw} />
      <Verdict input={input} draw={draw} />
    </>
  );
}

function Control({ input, draw }: DrawnInputProps<InputView>): ReactNode {
  const t = useMessages(messages);
  const domId = useDomId();
  const { answers, setAnswer } = usePreview();
  const answer = answers[input.id];
  const text = typeof answer === 'string' ? answer : '';
  const label = input.label || t('answer');
  switch (input.input) {
    case 'choices':
      return <Choices input={input} draw={draw} />;
    case 'dropdown':
      return (
        <NativeSelect
          id={domId(input.id)}
          className={classes['field']}
          aria-label={label}
          value={text}
          onChange={(event) => setAnswer(input.id, event.currentTarget.value)}
          data={[
            { value: '', label: t('choose') },
            ...input.options.map((option) => ({ value: option.value, label: option.text })),
          ]}
        />
      );
    case 'text':
    case 'formula':
    case 'chemical-equation':
      return (
        <TextInput
          id={domId(input.id)}
          className={classes['field']}
          aria-label={label}
          value={text}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => setAnswer(input.id, event.currentTarget.value)}
          rightSection={'trailingText' in input && input.trailingText ? input.trailingText : undefined}
        />
      );
    default:
      return (
        <Alert color="gray" icon={<IconPuzzle aria-hidden />} title={t('onLearnersPage')}>
          {t('onLearnersPageText', { tool: input.input === 'widget' ? input.widget : input.input })}
        </Alert>
      );
  }
}

function Choices({ input, draw }: DrawnInputProps<ChoicesInput>) {
  const t = useMessages(messages);
  const domId = useDomId();
  const { answers, setAnswer } = usePreview();
  const answer = answers[input.id];
  const chosen = typeof answer === 'string' ? [answer] : (answer ?? []);
  const isOne = input.selects === 'one';
  const Tick = isOne ? Radio : Checkbox;
  const choose = (name: string, isOn: boolean) => {
    if (isOne) setAnswer(input.id, name);
    else setAnswer(input.id, isOn ? [...chosen, name] : chosen.filter((each) => each !== name));
  };
  return (
    <div
      role={isOne ? 'radiogroup' : 'group'}
      aria-label={input.label || t(isOne ? 'chooseOne' : 'chooseMany')}
      className={classes['choices']}
    >
      {input.choices.map(({ name, content }) => {
        const id = domId(`${input.id}-${name}`);
        return (
          <label key={name} htmlFor={id} className={classes['choice']} data-chosen={chosen.includes(name) || undefined}>
            <Tick
              id={id}
              name={domId(input.id)}
              value={name}
              checked={chosen.includes(name)}
              onChange={(event) => choose(name, event.currentTarget.checked)}
            />
            <span className={classes['choiceText']}>{draw(content)}</span>
          </label>
        );
      })}
    </div>
  );
}

const verdicts = {
  correct: { color: 'brand', isRight: true },
  'partially-correct': { color: 'yellow', isRight: true },
  incorrect: { color: 'red', isRight: false },
} as const;

function Verdict({ input, draw }: DrawnInputProps<InputView>) {
  const t = useMessages(messages);
  const { status, message } = input;
  if (status !== 'correct' && status !== 'incorrect' && status !== 'partially-correct') return null;
  const { color, isRight } = verdicts[status];
  return (
    <div className={classes['verdict']} role="status">
      <Badge
        color={color}
        leftSection={isRight ? <IconCheck size={13} aria-hidden /> : <IconX size={13} aria-hidden />}
      >
        {t(status)}
      </Badge>
      {message.length > 0 && draw(message)}
    </div>
  );
}
