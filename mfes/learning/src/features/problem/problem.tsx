import { useMessages } from '@lyceum/i18n';
import { Alert, IconTool, Title } from '@lyceum/ui';
import { useState } from 'react';
import { ProblemFormContext } from './answers-context.ts';
import { Hints } from './hints.tsx';
import { NotSent, Outcome } from './outcome.tsx';
import { messages } from './problem.messages.ts';
import classes from './problem.module.css';
import { ProblemActions } from './problem-actions.tsx';
import { ProblemInput } from './problem-input.tsx';
import { Question } from './question.tsx';
import { ScoreLine } from './score-line.tsx';
import { Solution } from './solution.tsx';
import { useAnswerForm } from './use-answer-form.ts';
import { useProblemActs } from './use-problem-acts.ts';
import { useShownAnswers } from './use-shown-answers.ts';
import { verdictOf } from './verdict.ts';
import type { ProblemStateView } from './view.ts';
import { type PartViews, PartViewsContext, ViewNodes } from './view-nodes.tsx';

interface ProblemProps {
  readonly problem: ProblemStateView;
  readonly username: string;
  /** The server answered with a newer state of the problem. */
  readonly onChange: (problem: ProblemStateView) => void;
  /** The page shows something older than the server has. */
  readonly onStale: () => void;
}

const parts: PartViews = { Question, Input: ProblemInput, Solution };

/** A problem: the author's text with the questions in it, what may be done, and how it went. */
export function Problem({ problem, username, onChange, onStale }: ProblemProps) {
  const t = useMessages(messages);
  const form = useAnswerForm(problem, username);
  const acts = useProblemActs(problem, { form, onChange, onStale });
  const [isAnswerWanted, setIsAnswerWanted] = useState(false);
  const [hintIndex, setHintIndex] = useState<number | null>(null);
  const wantsAnswer = isAnswerWanted && problem.can_show_answer;
  const shown = useShownAnswers(problem.usage_key, { isWanted: wantsAnswer, attempts: problem.attempts_used });
  const titleId = `${problem.usage_key}-title`;
  const verdict = form.hasDraft ? null : verdictOf(problem);
  if (problem.view === null) return <BrokenProblem problem={problem} />;
  return (
    <section className={classes['card']} aria-labelledby={titleId}>
      <header className={classes['header']}>
        <Title order={2} size="h4" id={titleId}>
          <bdi>{problem.display_name}</bdi>
        </Title>
        <ScoreLine problem={problem} />
      </header>
      <ProblemFormContext
        value={{
          answers: form.answers,
          setAnswer: form.setAnswer,
          isChanged: form.isChanged,
          isLocked: !(problem.can_submit || problem.can_save) || acts.isSending,
          shown: wantsAnswer ? (shown.data ?? null) : null,
        }}
      >
        <form className={classes['body']} onSubmit={acts.submit} noValidate>
          <PartViewsContext value={parts}>
            <div dir="auto">
              <ViewNodes nodes={problem.view.content} />
            </div>
          </PartViewsContext>
          <div className={classes['footer']}>
            {hintIndex !== null && <Hints usageKey={problem.usage_key} index={hintIndex} />}
            <div role="status">
              {problem.view.overallMessage.length > 0 && verdict && (
                <div className={classes['feedback']}>
                  <ViewNodes nodes={problem.view.overallMessage} />
                </div>
              )}
              {verdict && !acts.error && <Outcome verdict={verdict} />}
              {acts.isSaved && !form.hasDraft && <p className={classes['note']}>{t('saved')}</p>}
            </div>
            {acts.error && <NotSent error={acts.error} />}
            {shown.isError && wantsAnswer && <NotSent error={shown.error} />}
            <ProblemActions
              problem={problem}
              form={form}
              acts={acts}
              answer={{ isShown: wantsAnswer, onToggle: () => setIsAnswerWanted(!wantsAnswer) }}
              hint={{
                index: hintIndex,
                onNext: () => setHintIndex(hintIndex === null ? 0 : (hintIndex + 1) % problem.hint_count),
              }}
            />
          </div>
        </form>
      </ProblemFormContext>
    </section>
  );
}

/** A problem that its author has to mend; staff read in it what is wrong. */
function BrokenProblem({ problem }: { readonly problem: ProblemStateView }) {
  const t = useMessages(messages);
  return (
    <Alert color="yellow" icon={<IconTool aria-hidden />} title={`${problem.display_name}: ${t('noProblem')}`}>
      {problem.error ?? t('noProblemText')}
    </Alert>
  );
}
