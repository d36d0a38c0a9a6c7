import type { CourseView } from '@lyceum/contracts/catalog';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, Card, Group, Stack, Text, Title } from '@lyceum/ui';
import { Link } from 'react-router';
import { aboutPath } from '../paths.ts';
import { messages } from './catalogue.messages.ts';
import { CourseCover } from './course-cover.tsx';
import { stageOf } from './course-stage.ts';

/** One course run of the catalogue. The whole card leads to its page; only the title is a link to assistive software. */
export function CourseCard({ course }: { readonly course: CourseView }) {
  return (
    <Card component="article" p={0} shadow="xs" className="shell-course-card">
      <CourseCover courseKey={course.course_id} image={course.media.course_image.uri} />
      <Stack gap="xs" p="md" flex={1}>
        <Text size="sm" c="dimmed">
          {course.org} · {course.number}
        </Text>
        <Title order={2} size="h3" dir="auto">
          <Link to={aboutPath(course.course_id)} className="shell-card-link">
            {course.name}
          </Link>
        </Title>
        {course.short_description && (
          <Text size="sm" lineClamp={3} dir="auto">
            {course.short_description}
          </Text>
        )}
        <CourseDates course={course} />
      </Stack>
    </Card>
  );
}

function CourseDates({ course }: { readonly course: CourseView }) {
  const t = useMessages(messages);
  const { date } = useFormats();
  const stage = stageOf(course, new Date());
  return (
    <Group gap="xs" mt="auto" pt="xs">
      {stage === 'upcoming' && course.start && <Badge color="gray">{t('starts', { date: date(course.start) })}</Badge>}
      {stage === 'open' && <Badge>{t('started')}</Badge>}
      {stage === 'ended' && <Badge color="gray">{t('ended')}</Badge>}
      {course.pacing === 'self' && <Badge color="gray">{t('selfPaced')}</Badge>}
    </Group>
  );
}
