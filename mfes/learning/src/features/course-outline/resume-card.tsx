import type { CourseOutlineView } from '@lyceum/contracts/courseware';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Button, Card, IconPlayerPlay, ProgressRing, Text, Title } from '@lyceum/ui';
import { Link } from 'react-router';
import { sequencePath, unitPath } from '../../paths.ts';
import { messages } from './course-outline.messages.ts';
import classes from './course-outline.module.css';
import { completionOf, type OutlineSection } from './outline-sections.ts';

interface ResumeCardProps {
  readonly courseKey: string;
  readonly outline: CourseOutlineView;
  readonly sections: readonly OutlineSection[];
}

/** The way in: start, or go on where the learner left off. */
export function ResumeCard({ courseKey, outline, sections }: ResumeCardProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const path = pathIn(courseKey, outline, sections);
  if (!path) return null;
  const { has_visited_course: isBack } = outline.resume_course;
  const share = completionOf(sections);
  const percent = formats.percent(Math.floor(share * 100) / 100);
  const here = sections.flatMap(({ subsections }) => subsections).find((subsection) => subsection.resume_block);
  const text = here ? t('resumeText', { name: here.display_name }) : t('resumeTextPlain');
  return (
    <Card className={classes['resume']}>
      <ProgressRing share={share} label={t('completion', { percent: '' }).trim()} text={percent} size={84} />
      <div className={classes['resumeText']}>
        <Title order={2} size="h3">
          {t(isBack ? 'resumeTitle' : 'startTitle')}
        </Title>
        <Text c="dimmed">{isBack ? text : t('startText')}</Text>
      </div>
      <Button component={Link} to={path} size="md" leftSection={<IconPlayerPlay size={18} aria-hidden />}>
        {t(isBack ? 'resume' : 'start')}
      </Button>
    </Card>
  );
}

function pathIn(courseKey: string, { resume_course: resume }: CourseOutlineView, sections: readonly OutlineSection[]) {
  if (resume.target) {
    return unitPath(courseKey, { sequenceKey: resume.target.section_id, unitKey: resume.target.unit_id });
  }
  const first = sections.flatMap(({ subsections }) => subsections)[0];
  return first ? sequencePath(courseKey, first.id) : null;
}
