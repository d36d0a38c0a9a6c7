import { useMessages } from '@lyceum/i18n';
import {
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleX,
  IconClock,
  IconDeviceFloppy,
  IconPencil,
} from '@lyceum/ui';
import type { ReactNode } from 'react';
import { useProblemForm } from './answers-context.ts';
import { statusId } from './input-name.ts';
import { messages } from './problem.messages.ts';
import classes from './problem.module.css';
import { statusWord } from './verdict.ts';
import type { InputView } from './view.ts';
import { ViewNodes } from './view-nodes.tsx';

const icons: Readonly<Record<string, ReactNode>> = {
  correct: <IconCircleCheckFilled size={18} aria-hidden />,
  partial: <IconCircleHalf2 size={18} aria-hidden />,
  incorrect: <IconCircleX size={18} aria-hidden />,
  submitted: <IconClock size={18} aria-hidden />,
  queued: <IconClock size={18} aria-hidden />,
  incomplete: <IconCircleHalf2 size={18} aria-hidden />,
  unsubmitted: <IconDeviceFloppy size={18} aria-hidden />,
  changed: <IconPencil size={18} aria-hidden />,
};

/** How one answer was graded, in a word and an icon, with what the grader says to it. */
export function InputStatus({ input }: { readonly input: InputView }) {
  const t = useMessages(messages);
  const { isChanged } = useProblemForm();
  if (isChanged(input.id)) return <StatusLine id={input.id} word={input.status === 'unanswered' ? null : 'changed'} />;
  const isKeptQuiet = input.input === 'choices' && input.showsCorrectness === 'never' && input.status !== 'unanswered';
  if (isKeptQuiet) return <StatusLine id={input.id} word="submitted" text={input.submittedMessage || t('submitted')} />;
  return (
    <>
      <StatusLine id={input.id} word={statusWord(input.status)} />
      {input.message.length > 0 && (
        <div className={classes['feedback']} data-status={statusWord(input.status) ?? undefined}>
          <ViewNodes nodes={input.message} />
        </div>
      )}
      {input.hint.length > 0 && input.hintMode === 'always' && (
        <div className={classes['feedback']}>
          <ViewNodes nodes={input.hint} />
        </div>
      )}
    </>
  );
}

interface StatusLineProps {
  readonly id: string;
  readonly word: NonNullable<ReturnType<typeof statusWord>> | 'changed' | null;
  readonly text?: string;
}

function StatusLine({ id, word, text }: StatusLineProps) {
  const t = useMessages(messages);
  return (
    <span id={statusId(id)} className={classes['status']} data-status={word ?? undefined}>
      {word && icons[word]}
      {word && (text ?? t(word))}
    </span>
  );
}
