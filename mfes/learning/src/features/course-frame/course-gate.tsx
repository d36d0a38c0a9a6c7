import type { CourseMetadataView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Button, Container, EmptyState, IconMapOff, LoadError, Loading } from '@lyceum/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { catalogPath, homePath } from '../../paths.ts';
import { refusalIn, refusalOf } from './access-refusal.ts';
import { AccessRefused } from './access-refused.tsx';
import { messages } from './course-frame.messages.ts';
import { useCourseMetadata } from './use-course-metadata.ts';

interface CourseGateProps {
  readonly courseKey: string;
  readonly children: (course: CourseMetadataView) => ReactNode;
}

/** Lets a page of a course appear once the course is there and open to the learner; says why where it is not. */
export function CourseGate({ courseKey, children }: CourseGateProps) {
  const course = useCourseMetadata(courseKey);
  if (course.isSuccess && refusalIn(course.data) === null) return children(course.data);
  return (
    <Container size="md" py="xl">
      {course.isPending && <Loading />}
      {course.isError && <CourseError courseKey={courseKey} error={course.error} onRetry={course.refetch} />}
      {course.isSuccess && (
        <AccessRefused courseKey={courseKey} code={refusalIn(course.data) ?? 'no_access'} start={course.data.start} />
      )}
    </Container>
  );
}

interface CourseErrorProps {
  readonly courseKey: string;
  readonly error: unknown;
  readonly onRetry: () => unknown;
}

/** A request of a course page that failed: told apart into not there, not open, and anything else. */
export function CourseError({ courseKey, error, onRetry }: CourseErrorProps) {
  const t = useMessages(messages);
  const refusal = refusalOf(error);
  if (refusal) return <AccessRefused courseKey={courseKey} code={refusal} start={null} />;
  if (isApiProblem(error) && error.code === 'block_not_found')
    return <NotThere title={t('noPage')} text={t('noPageText')} way={t('outline')} to={homePath(courseKey)} />;
  if (isApiProblem(error) && (error.status === 404 || error.status === 400))
    return <NotThere title={t('notFound')} text={t('notFoundText')} way={t('browse')} to={catalogPath} />;
  return <LoadError error={error} onRetry={onRetry} />;
}

interface NotThereProps {
  readonly title: string;
  readonly text: string;
  readonly way: string;
  readonly to: string;
}

function NotThere({ title, text, way, to }: NotThereProps) {
  return (
    <EmptyState
      icon={<IconMapOff />}
      title={title}
      text={text}
      action={
        <Button component={Link} to={to}>
          {way}
        </Button>
      }
    />
  );
}
