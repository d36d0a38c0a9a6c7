import { useFormats, useMessages } from '@lyceum/i18n';
import { IconBulb } from '@lyceum/ui';
import { MathsText } from '../../maths/maths-text.tsx';
import { messages } from './problem.messages.ts';
import classes from './problem.module.css';

/** The right answer beside an input. */
export function ShownAnswer({ answer }: { readonly answer: string | readonly string[] }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const text = typeof answer === 'string' ? answer : formats.list(answer);
  if (text === '') return null;
  return (
    <span className={classes['shownAnswer']}>
      <IconBulb size={18} aria-hidden />
      <MathsText text={t('answer', { answer: text })} />
    </span>
  );
}
