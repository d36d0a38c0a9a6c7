import { type Formats, useFormats, useMessages } from '@lyceum/i18n';
import { messages } from './problem.messages.ts';
import classes from './problem.module.css';
import type { ProblemStateView } from './view.ts';

/** "2/3 points · graded · due 3 May": what the problem is worth and what was earned. */
export function ScoreLine({ problem }: { readonly problem: ProblemStateView }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { earned, possible } = problem.score;
  if (possible === 0) return null;
  const count = Number(possible.toFixed(2));
  const points =
    earned === null || !problem.is_submitted
      ? t('possible', { possible: pointsText(formats, possible), count })
      : t('points', { earned: pointsText(formats, earned), possible: pointsText(formats, possible), count });
  const parts = [points, t(problem.graded ? 'graded' : 'ungraded')];
  if (problem.due && !problem.is_past_due) parts.push(t('due', { moment: formats.dateTime(problem.due) }));
  return <span className={classes['score']}>{parts.join(' · ')}</span>;
}

const pointsText = (formats: Formats, points: number): string => formats.number(points, { maximumFractionDigits: 2 });
