import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Breadcrumbs, Button, Container, Group, IconExternalLink, PageTitle, Skeleton, Text } from '@lyceum/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type CoursePageName, coursePagePath, coursePages, homePath, liveCoursePath } from '../../paths.ts';
import { messages } from './course-frame.messages.ts';
import classes from './course-frame.module.css';
import { CourseLoadError } from './course-load-error.tsx';
import { useCourseSettings } from './use-course-settings.ts';

interface CourseFrameProps {
  readonly courseKey: string;
  readonly page: CoursePageName;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The head of a course in Studio with its pages, and the page below. */
export function CourseFrame({ courseKey, page, actions, children }: CourseFrameProps) {
  const t = useMessages(messages);
  const course = useCourseSettings(courseKey);
  const name = course.data?.course_display_name_with_default;
  usePageTitle(name ? `${t(page)} · ${name}` : t(page));
  if (course.isError) return <CourseLoadError error={course.error} onRetry={course.refetch} />;
  return (
    <>
      <header className={classes['head']}>
        <Container size="lg">
          <Breadcrumbs label={t('trail')}>
            <Anchor component={Link} to={homePath} size="sm">
              {t('studio')}
            </Anchor>
            <Text span size="sm" c="dimmed" dir="ltr">
              {courseKey.replace('course-v1:', '').replaceAll('+', ' · ')}
            </Text>
          </Breadcrumbs>
          <Group justify="space-between" align="center" gap="sm">
            <div className={classes['title']}>
              <PageTitle>
                {name ? <bdi>{name}</bdi> : <Skeleton height={34} width={280} component="span" display="block" />}
              </PageTitle>
            </div>
            <Group gap="xs">
              {actions}
              <Button
                component="a"
                href={liveCoursePath(courseKey)}
                variant="default"
                size="sm"
                rightSection={<IconExternalLink size={16} aria-hidden />}
              >
                {t('viewLive')}
              </Button>
            </Group>
          </Group>
        </Container>
      </header>
      <nav aria-label={t('pages')} className={classes['tabs']}>
        <Container size="lg" className={classes['tabList']}>
          {coursePages.map((each) => (
            <Link
              key={each}
              to={coursePagePath(courseKey, each)}
              className={classes['tab']}
              aria-current={each === page ? 'page' : undefined}
            >
              {t(each)}
            </Link>
          ))}
        </Container>
      </nav>
      <Container size="lg" py="lg">
        {children}
      </Container>
    </>
  );
}
