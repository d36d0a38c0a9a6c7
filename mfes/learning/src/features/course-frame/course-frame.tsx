import { learningCourseTabs, Slot } from '@lyceum/app-api';
import type { CourseMetadataView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Container, Group, IconEdit, PageTitle, Text } from '@lyceum/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { homePath, studioOutlinePath } from '../../paths.ts';
import { messages } from './course-frame.messages.ts';
import classes from './course-frame.module.css';
import { type PageName, type Tab, tabsOf } from './course-tabs.ts';

interface CourseFrameProps {
  readonly course: CourseMetadataView;
  readonly page: PageName;
  readonly title: string;
  readonly children: ReactNode;
}

/** The head of a course with its tabs, and the page below. */
export function CourseFrame({ course, page, title, children }: CourseFrameProps) {
  const t = useMessages(messages);
  const { course_id: courseKey, studio_access: isAuthor } = course;
  return (
    <>
      <header className={classes['head']}>
        <Container size="lg">
          <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
            <div>
              <Text size="sm" c="dimmed">
                {course.org} · {course.number}
                {page !== 'home' && ' · '}
                {page !== 'home' && (
                  <Anchor component={Link} to={homePath(courseKey)} inherit underline="always">
                    {course.title}
                  </Anchor>
                )}
              </Text>
              <PageTitle>{title}</PageTitle>
            </div>
            {isAuthor && (
              <Anchor component={Link} to={studioOutlinePath(courseKey)} size="sm" className={classes['studio']}>
                <IconEdit size={16} aria-hidden /> {t('studio')}
              </Anchor>
            )}
          </Group>
        </Container>
      </header>
      <nav aria-label={t('pages')} className={classes['tabs']}>
        <Container size="lg" className={classes['tabList']}>
          {tabsOf(courseKey, course.tabs).map((tab) => (
            <CourseTab key={tab.kind === 'page' ? tab.page : tab.id} tab={tab} current={page} />
          ))}
          <Slot of={learningCourseTabs} props={{ courseRunKey: courseKey, courseTitle: course.title }} />
        </Container>
      </nav>
      <Container size="lg" py="xl">
        {children}
      </Container>
    </>
  );
}

function CourseTab({ tab, current }: { readonly tab: Tab; readonly current: PageName }) {
  const t = useMessages(messages);
  if (tab.kind === 'link') return <ForeignTab title={tab.title} url={tab.url} />;
  return (
    <Link to={tab.path} className={classes['tab']} aria-current={tab.page === current ? 'page' : undefined}>
      {t(tab.page)}
    </Link>
  );
}

/** Another app of this site opens without loading the page anew; another site does not. */
function ForeignTab({ title, url }: { readonly title: string; readonly url: string }) {
  const { origin, pathname, search } = new URL(url, location.origin);
  if (origin === location.origin)
    return (
      <Link to={pathname + search} className={classes['tab']}>
        {title}
      </Link>
    );
  return (
    <a href={url} className={classes['tab']}>
      {title}
    </a>
  );
}
