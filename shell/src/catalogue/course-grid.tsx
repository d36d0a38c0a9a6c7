import { useMessages } from '@lyceum/i18n';
import {
  Button,
  EmptyState,
  IconBook2,
  LoadError,
  Loading,
  Pagination,
  SimpleGrid,
  Skeleton,
  Stack,
  Text,
} from '@lyceum/ui';
import { messages } from './catalogue.messages.ts';
import { CourseCard } from './course-card.tsx';
import { type CatalogueSearch, useCatalogue } from './use-catalogue.ts';

interface CourseGridProps extends CatalogueSearch {
  readonly onPage: (page: number) => void;
  readonly onClear: () => void;
}

const columns = { base: 1, sm: 2, md: 3 };

export function CourseGrid({ search, page, onPage, onClear }: CourseGridProps) {
  const t = useMessages(messages);
  const courses = useCatalogue({ search, page });
  if (courses.isPending) return <GridSkeleton />;
  if (courses.isError) return <LoadError error={courses.error} onRetry={() => courses.refetch()} />;
  const { results, pagination } = courses.data;
  if (pagination.count === 0) return <Nothing search={search} onClear={onClear} />;
  return (
    <Stack gap="lg">
      <Text c="dimmed" size="sm" role="status">
        {t('count', { count: pagination.count })}
      </Text>
      <SimpleGrid cols={columns} spacing="lg" component="ul" className="shell-list">
        {results.map((course) => (
          <li key={course.course_id}>
            <CourseCard course={course} />
          </li>
        ))}
      </SimpleGrid>
      {pagination.num_pages > 1 && (
        <Pagination
          total={pagination.num_pages}
          value={page}
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

function Nothing({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const t = useMessages(messages);
  if (!search) return <EmptyState icon={<IconBook2 />} title={t('none')} text={t('noneText')} />;
  return (
    <EmptyState
      icon={<IconBook2 />}
      title={t('noneFound', { search })}
      text={t('noneFoundText')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('clear')}
        </Button>
      }
    />
  );
}

const GridSkeleton = () => (
  <Loading>
    <SimpleGrid cols={columns} spacing="lg">
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} height={310} radius="lg" />
      ))}
    </SimpleGrid>
  </Loading>
);
