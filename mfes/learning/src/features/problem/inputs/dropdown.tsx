import { useMessages } from '@lyceum/i18n';
import { NativeSelect } from '@lyceum/ui';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import { messages } from '../problem.messages.ts';
import classes from '../problem.module.css';
import type { DropdownInput } from '../view.ts';

/** A native list: it works on phones, by keyboard and in the line of a sentence. */
export function Dropdown({ input }: { readonly input: DropdownInput }) {
  const t = useMessages(messages);
  const { answers, setAnswer, isLocked } = useProblemForm();
  const name = useInputName(input);
  const answer = answers[input.id];
  return (
    <NativeSelect
      {...name}
      id={input.id}
      className={input.isInline ? classes['inlineField'] : classes['field']}
      value={typeof answer === 'string' ? answer : ''}
      disabled={isLocked}
      onChange={(event) => setAnswer(input.id, event.currentTarget.value)}
      data={[
        { value: '', label: t('chooseOption') },
        ...input.options.map(({ value, text }) => ({ value, label: text })),
      ]}
    />
  );
}
