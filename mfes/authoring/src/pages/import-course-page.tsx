import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Anchor, Page, Stack } from '@lyceum/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { messages } from '../features/course-import/course-import.messages.ts';
import { CourseImport } from '../features/course-import/course-import.tsx';
import { OwnKeyFields } from '../features/course-import/own-key-fields.tsx';
import { messages as courses } from '../features/course-list/course-list.messages.ts';
import { homePath } from '../paths.ts';

/** An archive becomes a course of its own. */
export function ImportCoursePage() {
  const t = useMessages(messages);
  const tc = useMessages(courses);
  const [courseRun, setCourseRun] = useState<string | null>(null);
  const [parameters] = useSearchParams();
  usePageTitle(t('newTitle'));
  return (
    <Page
      title={t('newTitle')}
      subtitle={t('newText')}
      width="md"
      above={
        <Anchor component={Link} to={homePath} size="sm">
          {tc('title')}
        </Anchor>
      }
    >
      <Stack gap="lg">
        {!parameters.has('import') && <OwnKeyFields onChange={setCourseRun} />}
        <CourseImport courseRun={courseRun} isReplacing={false} />
      </Stack>
    </Page>
  );
}
