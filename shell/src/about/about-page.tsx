import { usePageTitle } from '@lyceum/app-api';
import * as catalog from '@lyceum/contracts/catalog';
import { useMessages } from '@lyceum/i18n';
import { queryOptionsOf } from '@lyceum/sdk';
import { Anchor, AuthorHtml, Breadcrumbs, Card, LoadError, Loading, Page, Stack, Text } from '@lyceum/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { CourseCover } from '../catalogue/course-cover.tsx';
import { cataloguePath } from '../paths.ts';
import { messages } from './about.messages.ts';
import { CourseFacts } from './course-facts.tsx';
import { EnrollPanel } from './enroll-panel.tsx';

/** What a course run is about, and the way in. */
export function AboutPage() {
  const { courseRunKey = '' } = useParams();
  const course = useQuery(queryOptionsOf(catalog.getCourse, { params: { courseRunKey } }));
  usePageTitle(course.data?.name ?? '');
  if (course.isPending)
    return (
      <Page title="…">
        <Loading />
      </Page>
    );
  if (course.isError) return <LoadError error={course.error} onRetry={() => course.refetch()} />;
  return <About course={course.data} />;
}

function About({ course }: { readonly course: catalog.CourseDetailView }) {
  const t = useMessages(messages);
  return (
    <Page
      title={course.name}
      subtitle={course.short_description}
      above={
        <Breadcrumbs label={t('breadcrumbs')} current={`${course.org} · ${course.number}`}>
          <Anchor component={Link} to={cataloguePath} size="sm">
            {t('courses')}
          </Anchor>
        </Breadcrumbs>
      }
    >
      <div className="shell-about">
        <div>{course.overview ? <AuthorHtml html={course.overview} /> : <Text c="dimmed">{t('noOverview')}</Text>}</div>
        <aside>
          <Card p={0} shadow="sm">
            <CourseCover courseKey={course.course_id} image={course.media.course_image.uri} />
            <Stack p="lg" gap="lg">
              <EnrollPanel course={course} />
              <CourseFacts course={course} />
            </Stack>
          </Card>
        </aside>
      </div>
    </Page>
  );
}
