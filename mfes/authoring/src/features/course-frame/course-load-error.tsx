import { useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Button, Container, EmptyState, IconLock, IconMapOff, LoadError } from '@lyceum/ui';
import { Link } from 'react-router';
import { homePath } from '../../paths.ts';
import { messages } from './course-frame.messages.ts';

interface CourseLoadErrorProps {
  readonly error: unknown;
  readonly onRetry: () => unknown;
}

/** A course that cannot be shown: not there, not the author's, or out of reach. */
export function CourseLoadError({ error, onRetry }: CourseLoadErrorProps) {
  const t = useMessages(messages);
  const status = isApiProblem(error) ? error.status : 0;
  const isMissing = status === 404 || status === 400;
  return (
    <Container size="md" py="xl">
      {isMissing || status === 403 ? (
        <EmptyState
          order={2}
          icon={isMissing ? <IconMapOff /> : <IconLock />}
          title={t(isMissing ? 'notFound' : 'refused')}
          text={t(isMissing ? 'notFoundText' : 'refusedText')}
          action={
            <Button component={Link} to={homePath}>
              {t('allCourses')}
            </Button>
          }
        />
      ) : (
        <LoadError error={error} onRetry={onRetry} />
      )}
    </Container>
  );
}
