import { useMessages } from '@lyceum/i18n';
import { Checkbox, Radio, TextInput } from '@lyceum/ui';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import { messages } from '../problem.messages.ts';
import classes from '../problem.module.css';
import type { ChoiceTextInput, ChoiceTextView } from '../view.ts';
import { ViewNodes } from '../view-nodes.tsx';

type Fields = Readonly<Record<string, string>>;

/** Choices with number fields inside. Typing into a field chooses its choice. */
export function ChoiceText({ input }: { readonly input: ChoiceTextInput }) {
  const t = useMessages(messages);
  const { answers, setAnswer, isLocked } = useProblemForm();
  const name = useInputName(input);
  const fields = fieldsIn(answers[input.id]);
  const isOne = input.selects === 'one';
  const Control = isOne ? Radio : Checkbox;
  const choose = (choice: ChoiceTextView, isOn: boolean) => {
    const others = isOne ? withoutChoices(fields, input) : fields;
    setAnswer(input.id, isOn ? { ...others, [choice.id]: choice.id } : without(others, choice.id));
  };
  const type = (choice: ChoiceTextView, field: string, text: string) => {
    const others = isOne ? withoutChoices(fields, input) : fields;
    setAnswer(input.id, { ...others, [choice.id]: choice.id, [field]: text });
  };
  return (
    <div role={isOne ? 'radiogroup' : 'group'} className={classes['choices']} {...name}>
      {input.choices.map((choice, index) => (
        <div key={choice.id} className={classes['choiceText']}>
          <Control
            name={input.id}
            value={choice.id}
            checked={choice.id in fields}
            disabled={isLocked}
            aria-label={t('choiceNumber', { number: index + 1 })}
            aria-describedby={`${choice.id}-text`}
            onChange={(event) => choose(choice, event.currentTarget.checked)}
          />
          <span id={`${choice.id}-text`}>
            {choice.parts.map((part, place) =>
              part.kind === 'field' ? (
                <TextInput
                  key={part.id}
                  className={classes['inlineField']}
                  w="8rem"
                  value={fields[part.id] ?? ''}
                  disabled={isLocked}
                  aria-label={t('fieldOfChoice', { number: index + 1 })}
                  onChange={(event) => type(choice, part.id, event.currentTarget.value)}
                />
              ) : (
                <ViewNodes key={String(place)} nodes={[part]} />
              ),
            )}
          </span>
        </div>
      ))}
    </div>
  );
}

function fieldsIn(answer: unknown): Fields {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return {};
  return Object.fromEntries(Object.entries(answer).map(([id, text]) => [id, String(text)]));
}

const without = (fields: Fields, id: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== id));

function withoutChoices(fields: Fields, input: ChoiceTextInput): Fields {
  return input.choices.reduce((rest, { id }) => without(rest, id), fields);
}
