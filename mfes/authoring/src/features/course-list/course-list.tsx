import type { CourseRow } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import {
  EmptyState,
  IconBook2,
  IconSearch,
  LoadError,
  Loading,
  Pagination,
  SimpleGrid,
  Skeleton,
  Stack,
  Text,
} from '@lyceum/ui';
import type { ReactNode } from 'react';
import classes from './course-card.module.css';
import { CourseCard } from './course-card.tsx';
import { messages } from './course-list.messages.ts';
import { type CourseSearch, useCourses } from './use-courses.ts';

interface CourseListProps extends CourseSearch {
  readonly mayCreate: boolean;
  readonly onPage: (page: number) => void;
  readonly onRerun: (course: CourseRow) => void;
  /** The ways to a first course. */
  readonly waysOn?: ReactNode;
}

/** The course runs the author may edit. */
export function CourseList({ mayCreate, onPage, onRerun, waysOn, ...search }: CourseListProps) {
  const t = useMessages(messages);
  const courses = useCourses(search);
  if (courses.isPending) return <CourseListSkeleton />;
  if (courses.isError) return <LoadError error={courses.error} onRetry={() => courses.refetch()} />;
  const { count, num_pages: pages, results } = courses.data;
  if (count === 0 && search.search)
    return (
      <EmptyState icon={<IconSearch />} title={t('noneFound', { search: search.search })} text={t('noneFoundText')} />
    );
  if (count === 0)
    return (
      <EmptyState
        icon={<IconBook2 />}
        title={t('none')}
        text={t(mayCreate ? 'noneText' : 'noneAllowed')}
        action={waysOn}
      />
    );
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm" role="status">
        {t('count', { count })}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="ul" className={classes['list']}>
        {results.courses.map((course) => (
          <li key={course.course_key}>
            <CourseCard course={course} onRerun={mayCreate ? onRerun : null} />
          </li>
        ))}
      </SimpleGrid>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={search.page}
          onChange={onPage}
          aria-label={t('pages')}
          getControlProps={(control) =>
            control === 'previous' || control === 'next' ? { 'aria-label': t(control) } : {}
          }
        />
      )}
    </Stack>
  );
}

const CourseListSkeleton = () => (
  <Loading>
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} mt="xl">
      {[1, 2, 3, 4, 5, 6].map((card) => (
        <Skeleton key={card} height={124} radius="lg" />
      ))}
    </SimpleGrid>
  </Loading>
);
