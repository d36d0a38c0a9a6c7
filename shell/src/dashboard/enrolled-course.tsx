import { useNotify } from '@lyceum/app-api';
import type { LearnerCourseCard } from '@lyceum/contracts/enrollment';
import { useFormats, useMessages } from '@lyceum/i18n';
import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Card,
  Group,
  IconDotsVertical,
  Menu,
  Stack,
  Text,
  Title,
  useConfirm,
} from '@lyceum/ui';
import { Link } from 'react-router';
import { CourseCover } from '../catalogue/course-cover.tsx';
import { courseHomePath } from '../paths.ts';
import { messages } from './dashboard.messages.ts';
import { sitePath } from './site-path.ts';
import { useLeaveCourse } from './use-learner-home.ts';

/** One course run of the person: what it is, how it stands, the way on. */
export function EnrolledCourse({ card }: { readonly card: LearnerCourseCard }) {
  const { course, courseRun, courseProvider, gradeData } = card;
  const t = useMessages(messages);
  const { date } = useFormats();
  const isOpen = courseRun.isStarted || card.enrollment.coursewareAccess.isStaff;
  return (
    <Card component="article" p={0} shadow="xs" className="shell-enrolled">
      <div className="shell-enrolled-cover">
        <CourseCover courseKey={courseRun.courseId} image={course.bannerImgSrc || null} />
      </div>
      <Stack gap="xs" p="md" flex={1} miw={0}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text size="sm" c="dimmed">
              {[courseProvider?.name, course.courseNumber].filter(Boolean).join(' · ')}
            </Text>
            <Title order={2} size="h3" dir="auto">
              <Anchor component={Link} to={courseHomePath(courseRun.courseId)} inherit c="inherit">
                {course.courseName}
              </Anchor>
            </Title>
          </div>
          <CourseMenu name={course.courseName} courseRunKey={courseRun.courseId} />
        </Group>
        <Group gap="xs">
          {!courseRun.isStarted && courseRun.startDate && (
            <Badge color="gray">{t('starts', { date: date(courseRun.startDate) })}</Badge>
          )}
          {courseRun.isArchived && <Badge color="gray">{t('archived')}</Badge>}
          {gradeData?.isPassing && <Badge>{t('passing')}</Badge>}
        </Group>
        {isOpen && (
          <Group mt="auto" gap="md">
            <ContinueButton card={card} />
            <Anchor component={Link} to={sitePath(courseRun.progressUrl)} size="sm">
              {t('progress')}
            </Anchor>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function ContinueButton({ card: { course, courseRun, enrollment } }: { readonly card: LearnerCourseCard }) {
  const t = useMessages(messages);
  const label = courseRun.isArchived ? t('view') : enrollment.hasStarted ? t('resume') : t('begin');
  const to = sitePath(courseRun.resumeUrl ?? courseHomePath(courseRun.courseId));
  return (
    <Button component={Link} to={to} size="sm" aria-label={`${label}: ${course.courseName}`}>
      {label}
    </Button>
  );
}

function CourseMenu({ name, courseRunKey }: { readonly name: string; readonly courseRunKey: string }) {
  const t = useMessages(messages);
  const leave = useLeaveCourse();
  const confirm = useConfirm();
  const notify = useNotify();
  const ask = async () => {
    const question = { title: t('leaveTitle', { course: name }), text: t('leaveText'), confirmLabel: t('leave') };
    if (!(await confirm({ ...question, isDangerous: true }))) return;
    leave.mutate(courseRunKey, {
      onSuccess: () => notify({ kind: 'success', text: t('left', { course: name }) }),
      onError: (error) => notify({ kind: 'error', title: t('notLeft'), text: error.message }),
    });
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('options', { course: name })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="red" onClick={ask}>
          {t('leave')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
