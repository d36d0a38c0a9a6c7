import { useMessages } from '@lyceum/i18n';
import { Button, IconBulb, IconDeviceFloppy, IconEye, IconEyeOff, IconRefresh } from '@lyceum/ui';
import { messages } from './problem.messages.ts';
import classes from './problem.module.css';
import type { AnswerForm } from './use-answer-form.ts';
import type { ProblemActs } from './use-problem-acts.ts';
import { useWait } from './use-wait.ts';
import type { ProblemStateView } from './view.ts';

interface ProblemActionsProps {
  readonly problem: ProblemStateView;
  readonly form: AnswerForm;
  readonly acts: ProblemActs;
  readonly answer: { readonly isShown: boolean; readonly onToggle: () => void };
  readonly hint: { readonly index: number | null; readonly onNext: () => void };
}

/** What the learner can do with a problem now, and why not more. */
export function ProblemActions({ problem, form, acts, answer, hint }: ProblemActionsProps) {
  const t = useMessages(messages);
  const wait = useWait(problem.wait_seconds, problem.last_submission_at);
  const canSubmit = problem.can_submit && form.missing === 0 && wait === 0;
  return (
    <>
      <div className={classes['actions']}>
        {!problem.is_closed && (
          <Button type="submit" disabled={!canSubmit} loading={acts.isSubmitting}>
            {t(problem.is_submitted ? 'submitAgain' : 'submit')}
          </Button>
        )}
        {problem.can_save && (
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            onClick={acts.save}
            loading={acts.isSaving}
          >
            {t('save')}
          </Button>
        )}
        {problem.can_reset && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            onClick={acts.reset}
            loading={acts.isResetting}
          >
            {t('reset')}
          </Button>
        )}
        {problem.hint_count > 0 && (
          <Button variant="subtle" leftSection={<IconBulb size={18} aria-hidden />} onClick={hint.onNext}>
            {t(hint.index === null || problem.hint_count === 1 ? 'hint' : 'nextHint')}
          </Button>
        )}
        {problem.can_show_answer && (
          <Button
            variant="subtle"
            leftSection={answer.isShown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
            aria-pressed={answer.isShown}
            onClick={answer.onToggle}
          >
            {t(answer.isShown ? 'hideAnswer' : 'showAnswer')}
          </Button>
        )}
      </div>
      <Notes problem={problem} form={form} wait={wait} />
    </>
  );
}

interface NotesProps {
  readonly problem: ProblemStateView;
  readonly form: AnswerForm;
  readonly wait: number;
}

function Notes({ problem, form, wait }: NotesProps) {
  const t = useMessages(messages);
  const { max_attempts: all, attempts_used: used } = problem;
  const notes = [all !== null && all > 0 && t('attempts', { used, all }), stateNote()];
  return (
    <div className={classes['note']}>
      {notes.filter(Boolean).map((note) => (
        <div key={String(note)}>{note}</div>
      ))}
    </div>
  );

  function stateNote(): string | null {
    if (problem.is_past_due) return t('closedPastDue');
    if (problem.is_closed) return all ? t('closedAttempts') : null;
    if (!problem.can_submit) return t('resetFirst');
    if (wait > 0) return t('wait', { seconds: wait });
    if (form.missing > 0) return t('toAnswer', { count: form.missing });
    return form.hasDraft ? t('draftKept') : null;
  }
}
