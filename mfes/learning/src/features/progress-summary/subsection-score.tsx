import type { SubsectionScoreView } from '@lyceum/contracts/grading';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Anchor, Badge, Text } from '@lyceum/ui';
import { Link } from 'react-router';
import { sequencePath } from '../../paths.ts';
import { messages } from './progress-summary.messages.ts';
import classes from './progress-summary.module.css';

interface SubsectionScoreProps {
  readonly courseKey: string;
  readonly score: SubsectionScoreView;
}

/** One subsection: its points, the points of each problem, and what else decides about them. */
export function SubsectionScore({ courseKey, score }: SubsectionScoreProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  return (
    <li className={classes['subsection']}>
      <div className={classes['subsectionHead']}>
        {score.learner_has_access ? (
          <Anchor component={Link} to={sequencePath(courseKey, score.block_key)} fw={600}>
            <bdi>{score.display_name}</bdi>
          </Anchor>
        ) : (
          <Text span fw={600}>
            <bdi>{score.display_name}</bdi>
          </Text>
        )}
        {score.has_graded_assignment && score.assignment_type && <Badge>{score.assignment_type}</Badge>}
        <Total score={score} />
      </div>
      {score.due && (
        <Text size="sm" c="dimmed">
          {t('due', { moment: formats.dateTime(score.due) })}
        </Text>
      )}
      <ProblemScores score={score} />
      {score.override && (
        <Text size="sm">
          {score.override.reason ? t('overrideReason', { reason: score.override.reason }) : t('override')}
        </Text>
      )}
    </li>
  );
}

function Total({ score }: { readonly score: SubsectionScoreView }) {
  const t = useMessages(messages);
  const formats = useFormats();
  if (score.num_points_possible === 0) return null;
  if (!score.show_grades)
    return (
      <Text span size="sm" c="dimmed" className={classes['total']}>
        {t(score.show_correctness === 'past_due' ? 'scoreHiddenUntilDue' : 'scoreHidden')}
      </Text>
    );
  const points = { maximumFractionDigits: 2 };
  return (
    <span className={classes['total']}>
      {t('scoreOf', {
        earned: formats.number(score.num_points_earned, points),
        possible: formats.number(score.num_points_possible, points),
        percent: formats.percent(score.percent_graded),
      })}
    </span>
  );
}

function ProblemScores({ score }: { readonly score: SubsectionScoreView }) {
  const t = useMessages(messages);
  const formats = useFormats();
  if (score.problem_scores.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noScores')}
      </Text>
    );
  if (!score.show_grades) return null;
  return (
    <div className={classes['problems']}>
      <span>{t(score.has_graded_assignment ? 'problemScores' : 'practiceScores')}</span>
      <ol>
        {score.problem_scores.map(({ earned, possible }, index) => (
          <li key={String(index)}>
            {t('points', {
              earned: formats.number(earned, { maximumFractionDigits: 2 }),
              possible: formats.number(possible, { maximumFractionDigits: 2 }),
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}
