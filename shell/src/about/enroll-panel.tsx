import { useCurrentUser, useSignInPath } from '@lyceum/app-api';
import type { CourseDetailView } from '@lyceum/contracts/catalog';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, Button, Stack, Text } from '@lyceum/ui';
import { Link, useNavigate } from 'react-router';
import { courseHomePath } from '../paths.ts';
import { messages } from './about.messages.ts';
import { enrollmentDoor } from './enrollment-door.ts';
import { useEnroll } from './use-enroll.ts';

/** What one can do about a course run: enroll, sign in first, go on, or learn why not. */
export function EnrollPanel({ course }: { readonly course: CourseDetailView }) {
  const t = useMessages(messages);
  const { date } = useFormats();
  const user = useCurrentUser();
  const signInPath = useSignInPath();
  const navigate = useNavigate();
  const enroll = useEnroll(course.course_id);
  if (course.is_enrolled)
    return (
      <Stack gap="xs">
        <Button component={Link} to={courseHomePath(course.course_id)} size="md" fullWidth>
          {t('open')}
        </Button>
        <Text size="sm" c="dimmed" ta="center">
          {t('enrolled')}
        </Text>
      </Stack>
    );
  const door = enrollmentDoor(course, new Date());
  if (door === 'by_invitation') return <Text>{t('byInvitation')}</Text>;
  if (door === 'over') return <Text>{t('over')}</Text>;
  if (door === 'not_yet') return <Text>{t('notYet', { date: date(course.enrollment_start ?? '') })}</Text>;
  if (!user)
    return (
      <Button component={Link} to={signInPath} size="md" fullWidth>
        {t('enrollAndSignIn')}
      </Button>
    );
  const start = () => enroll.mutate(undefined, { onSuccess: () => navigate(courseHomePath(course.course_id)) });
  return (
    <Stack>
      <Button size="md" fullWidth loading={enroll.isPending} onClick={start}>
        {t('enroll')}
      </Button>
      {enroll.isError && (
        <Alert color="red" title={t('refused')} role="alert">
          {enroll.error.message}
        </Alert>
      )}
    </Stack>
  );
}
