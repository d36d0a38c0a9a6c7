import { Textarea } from '@lyceum/ui';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import classes from '../problem.module.css';
import type { CodeInput } from '../view.ts';

/** Program text in a fixed-width field; the keyboard moves on with Tab, as everywhere on the page. */
export function CodeText({ input }: { readonly input: CodeInput }) {
  const { answers, setAnswer, isLocked } = useProblemForm();
  const name = useInputName(input);
  const answer = answers[input.id];
  if (input.isHidden) return null;
  return (
    <Textarea
      {...name}
      id={input.id}
      value={typeof answer === 'string' ? answer : ''}
      disabled={isLocked}
      rows={input.rows}
      dir="ltr"
      spellCheck={false}
      autoCapitalize="off"
      classNames={{ input: classes['code'] }}
      style={{ tabSize: input.tabSize }}
      onChange={(event) => setAnswer(input.id, event.currentTarget.value)}
    />
  );
}
