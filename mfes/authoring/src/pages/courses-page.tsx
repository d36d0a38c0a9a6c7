import { useAppConfig, usePageTitle } from '@lyceum/app-api';
import type { CourseRow } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Button, IconFileImport, IconPlus, IconSearch, Page, TextInput, useDebouncedCallback } from '@lyceum/ui';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { config } from '../config.ts';
import { messages } from '../features/course-list/course-list.messages.ts';
import { CourseList } from '../features/course-list/course-list.tsx';
import { NewCourseForm } from '../features/course-list/new-course-form.tsx';
import { useHome } from '../features/course-list/use-home.ts';
import { newImportPath, outlinePath } from '../paths.ts';

/** Studio's home: the courses one may edit, and the ways to get another. Search and page live in the address. */
export function CoursesPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { coursesPerPage } = useAppConfig(config);
  const home = useHome();
  const [parameters, setParameters] = useSearchParams();
  const [form, setForm] = useState<{ readonly source: CourseRow | null } | null>(null);
  usePageTitle(t('title'));
  const search = parameters.get('search') ?? '';
  const page = Math.max(1, Number(parameters.get('page') ?? 1) || 1);
  const find = useDebouncedCallback(
    (text: string) => setParameters(text ? { search: text } : {}, { replace: true }),
    250,
  );
  const mayCreate = home.data?.course_creator_status === 'granted';
  const waysOn = mayCreate && (
    <>
      <Button
        component={Link}
        to={newImportPath}
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
      >
        {t('importCourse')}
      </Button>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setForm({ source: null })}>
        {t('newCourse')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} subtitle={t('intro')} actions={waysOn}>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        defaultValue={search}
        onChange={(event) => find(event.currentTarget.value.trim())}
        maw={440}
      />
      <CourseList
        search={search}
        page={page}
        pageSize={coursesPerPage}
        mayCreate={mayCreate}
        onPage={(next) => setParameters({ ...(search && { search }), page: String(next) })}
        onRerun={(source) => setForm({ source })}
      />
      {form && (
        <NewCourseForm
          source={form.source}
          organizations={home.data?.allowed_organizations ?? []}
          onCreated={(courseKey) => navigate(outlinePath(courseKey))}
          onClose={() => setForm(null)}
        />
      )}
    </Page>
  );
}
