import type { CourseRow } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Badge, Card, EmptyState, Group, LoadError, Pagination, SimpleGrid, Skeleton, Stack, Text } from '@lyceum/ui';
import { Link } from 'react-router';
import { outlinePath } from '../../paths.ts';
import { messages } from './course-list.messages.ts';
import { type CourseSearch, useCourses } from './use-courses.ts';

interface CourseListProps extends CourseSearch {
  readonly onPage: (page: number) => void;
}

/** The cards of all course runs the author may edit. */
export function CourseList({ search, page, onPage }: CourseListProps) {
  const t = useMessages(messages);
  const courses = useCourses({ search, page });
  if (courses.isPending) return <CourseListSkeleton />;
  if (courses.isError) return <LoadError error={courses.error} onRetry={() => courses.refetch()} />;
  const { count, num_pages: pages, results } = courses.data;
  if (count === 0 && search) return <EmptyState title={t('noneFound', { search })} text={t('noneFoundText')} />;
  if (count === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm" role="status">
        {t('count', { count })}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {results.courses.map((course) => (
          <li key={course.course_key}>
            <CourseCard course={course} />
          </li>
        ))}
      </SimpleGrid>
      {pages > 1 && <Pagination total={pages} value={page} onChange={onPage} aria-label={t('pages')} />}
    </Stack>
  );
}

function CourseCard({ course }: { readonly course: CourseRow }) {
  const t = useMessages(messages);
  return (
    <Card withBorder h="100%" padding="lg">
      <Stack gap="xs" justify="space-between" h="100%">
        <div>
          <Anchor component={Link} to={outlinePath(course.course_key)} fw={600} size="lg" aria-label={t('openOutline', { name: course.display_name })}>
            {course.display_name}
          </Anchor>
          <Text c="dimmed" size="sm">
            {course.org} · {course.number} · {course.run}
          </Text>
        </div>
        <Group justify="space-between">
          <Anchor href={course.lms_link} size="sm">
            {t('view')}
          </Anchor>
          {!course.is_active && <Badge variant="light">{t('archived')}</Badge>}
        </Group>
      </Stack>
    </Card>
  );
}

const CourseListSkeleton = () => (
  <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} aria-busy>
    {[1, 2, 3].map((card) => (
      <Skeleton key={card} height={132} radius="md" />
    ))}
  </SimpleGrid>
);
