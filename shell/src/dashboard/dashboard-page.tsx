import { Slot, shellDashboardTop, usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Button, EmptyState, IconSchool, LoadError, Loading, Page, Skeleton, Stack } from '@lyceum/ui';
import { Link } from 'react-router';
import { cataloguePath } from '../paths.ts';
import { ConfirmEmailReminder } from './confirm-email-reminder.tsx';
import { messages } from './dashboard.messages.ts';
import { EnrolledCourse } from './enrolled-course.tsx';
import { useLearnerHome } from './use-learner-home.ts';

/** The course runs of the person, newest enrollment first. */
export function DashboardPage() {
  const t = useMessages(messages);
  usePageTitle(t('title'));
  return (
    <Page title={t('title')}>
      <Reminder />
      <Slot of={shellDashboardTop} props={{}} />
      <EnrolledCourses />
    </Page>
  );
}

function Reminder() {
  const home = useLearnerHome();
  return home.data?.emailConfirmation.isNeeded ? <ConfirmEmailReminder /> : null;
}

function EnrolledCourses() {
  const t = useMessages(messages);
  const home = useLearnerHome();
  if (home.isPending) return <ListSkeleton />;
  if (home.isError) return <LoadError error={home.error} onRetry={() => home.refetch()} />;
  if (home.data.courses.length === 0)
    return (
      <EmptyState
        icon={<IconSchool />}
        title={t('none')}
        text={t('noneText')}
        action={
          <Button component={Link} to={cataloguePath}>
            {t('find')}
          </Button>
        }
      />
    );
  return (
    <Stack component="ul" gap="md" className="shell-list">
      {home.data.courses.map((card) => (
        <li key={card.courseRun.courseId}>
          <EnrolledCourse card={card} />
        </li>
      ))}
    </Stack>
  );
}

const ListSkeleton = () => (
  <Loading>
    <Stack>
      {[1, 2].map((card) => (
        <Skeleton key={card} height={132} radius="lg" />
      ))}
    </Stack>
  </Loading>
);
