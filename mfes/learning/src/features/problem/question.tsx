import { createContext, use } from 'react';
import classes from './problem.module.css';
import type { QuestionView } from './view.ts';
import { ViewNodes } from './view-nodes.tsx';

/** What names and describes the inputs of one question to a screen reader. */
export interface QuestionNames {
  readonly labelId: string | null;
  readonly describedBy: string | undefined;
}

const QuestionContext = createContext<QuestionNames>({ labelId: null, describedBy: undefined });

export const useQuestionNames = (): QuestionNames => use(QuestionContext);

/** One question: its label, what explains it, and its inputs among the author's text. */
export function Question({ question }: { readonly question: QuestionView }) {
  const labelId = question.label.length > 0 ? `${question.id}-label` : null;
  const describedBy = question.descriptions.map(({ id }) => id).join(' ') || undefined;
  return (
    <QuestionContext value={{ labelId, describedBy }}>
      <div
        role="group"
        className={question.isInline ? classes['inlineQuestion'] : classes['question']}
        aria-labelledby={labelId ?? undefined}
        aria-describedby={describedBy}
      >
        {labelId && (
          <div id={labelId} className={classes['label']}>
            <ViewNodes nodes={question.label} />
          </div>
        )}
        {question.descriptions.map(({ id, content }) => (
          <div key={id} id={id} className={classes['description']}>
            <ViewNodes nodes={content} />
          </div>
        ))}
        <ViewNodes nodes={question.children} />
      </div>
    </QuestionContext>
  );
}
