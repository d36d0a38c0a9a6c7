import type { ProgressView } from '@lyceum/contracts/grading';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Card, IconCircleCheckFilled, ProgressBar, Text, Title } from '@lyceum/ui';
import { passMarkOf } from './pass-mark.ts';
import { messages } from './progress-summary.messages.ts';
import classes from './progress-summary.module.css';

/** The course grade, how far it is from passing, and the letter it stands for. */
export function GradeCard({ progress }: { readonly progress: ProgressView }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { course_grade: grade, grading_policy: policy } = progress;
  const mark = passMarkOf(policy.grade_range);
  const percent = formats.percent(grade.visible_percent);
  return (
    <Card component="section" aria-labelledby="course-grade">
      <Title order={2} size="h4" id="course-grade">
        {t('grade')}
      </Title>
      <p className={classes['grade']}>
        {percent}
        {grade.letter_grade && <span className={classes['letter']}>{t('letter', { letter: grade.letter_grade })}</span>}
      </p>
      <div className={classes['bar']}>
        <ProgressBar share={grade.visible_percent} label={t('gradeBar', { percent })} size="lg" />
        {mark !== null && (
          <span className={classes['mark']} style={{ insetInlineStart: `${mark * 100}%` }}>
            {t('passMark', { percent: formats.percent(mark) })}
          </span>
        )}
      </div>
      <Text className={classes['verdict']} data-passing={grade.is_passing || undefined}>
        {grade.is_passing && <IconCircleCheckFilled size={20} aria-hidden />}
        {verdict()}
      </Text>
    </Card>
  );

  function verdict(): string {
    if (mark === null) return t('noCutoff');
    return grade.is_passing ? t('passing') : t('notPassing', { percent: formats.percent(mark) });
  }
}
