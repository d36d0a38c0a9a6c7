import { useMessages } from '@lyceum/i18n';
import { Button, Group, PageHeader, Stack, TextInput } from '@lyceum/ui';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { CourseList } from '../features/course-list/course-list.tsx';
import { messages } from '../features/course-list/course-list.messages.ts';
import { NewCourseForm } from '../features/course-list/new-course-form.tsx';
import { useHome } from '../features/course-list/use-courses.ts';
import { importPath, outlinePath } from '../paths.ts';

/** Studio's home: the courses one may edit, and the two ways to get another. Search and page live in the address. */
export function CoursesPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const home = useHome();
  const [parameters, setParameters] = useSearchParams();
  const [isCreating, setIsCreating] = useState(false);
  const search = parameters.get('search') ?? '';
  const page = Number(parameters.get('page') ?? 1);
  const mayCreate = home.data?.course_creator_status === 'granted';
  return (
    <Stack gap="lg">
      <PageHeader
        title={t('title')}
        text={t('intro')}
        actions={
          mayCreate && (
            <Group gap="sm">
              <Button component={Link} to={importPath} variant="default">
                {t('importCourse')}
              </Button>
              <Button onClick={() => setIsCreating(true)}>{t('newCourse')}</Button>
            </Group>
          )
        }
      />
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        defaultValue={search}
        onChange={(event) => setParameters(event.currentTarget.value ? { search: event.currentTarget.value } : {}, { replace: true })}
        maw={420}
      />
      <CourseList search={search} page={page} onPage={(next) => setParameters({ ...(search ? { search } : {}), page: String(next) })} />
      {isCreating && (
        <NewCourseForm
          organizations={home.data?.allowed_organizations ?? []}
          onCreated={(courseKey) => navigate(outlinePath(courseKey))}
          onClose={() => setIsCreating(false)}
        />
      )}
    </Stack>
  );
}
