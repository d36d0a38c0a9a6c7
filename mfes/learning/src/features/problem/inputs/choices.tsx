import { useMessages } from '@lyceum/i18n';
import { Checkbox, IconCheck, Radio } from '@lyceum/ui';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import { messages } from '../problem.messages.ts';
import classes from '../problem.module.css';
import type { ChoicesInput } from '../view.ts';
import { ViewNodes } from '../view-nodes.tsx';

/** Radio buttons or checkboxes, each choice as wide as the column so that it is easy to hit. */
export function Choices({ input }: { readonly input: ChoicesInput }) {
  const t = useMessages(messages);
  const { answers, setAnswer, isLocked, shown } = useProblemForm();
  const name = useInputName(input);
  const chosen = namesIn(answers[input.id]);
  const right = namesIn(shown?.answers[input.id]);
  const isOne = input.selects === 'one';
  const Control = isOne ? Radio : Checkbox;
  return (
    <div role={isOne ? 'radiogroup' : 'group'} className={classes['choices']} {...name}>
      {input.choices.map((choice) => (
        <Control
          key={choice.name}
          name={input.id}
          value={choice.name}
          checked={chosen.includes(choice.name)}
          disabled={isLocked}
          onChange={(event) =>
            setAnswer(input.id, isOne ? choice.name : toggled(chosen, choice.name, event.currentTarget.checked))
          }
          label={
            <>
              <ViewNodes nodes={choice.content} />
              {right.includes(choice.name) && ' '}
              {right.includes(choice.name) && (
                <span className={classes['rightChoice']}>
                  <IconCheck size={16} aria-hidden /> {t('correctChoice')}
                </span>
              )}
            </>
          }
          classNames={{ root: classes['choice'], body: classes['choiceBody'], labelWrapper: classes['choiceLabel'] }}
          data-checked={chosen.includes(choice.name) || undefined}
        />
      ))}
    </div>
  );
}

function namesIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return answer ? [answer] : [];
  return Array.isArray(answer) ? answer : [];
}

const toggled = (chosen: readonly string[], name: string, isOn: boolean): readonly string[] =>
  isOn ? [...chosen, name] : chosen.filter((other) => other !== name);
