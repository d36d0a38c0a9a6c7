import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { useState } from 'react';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseDates } from '../features/due-dates/course-dates.tsx';
import { CoursePage } from './course-page.tsx';
import { messages } from './pages.messages.ts';

/** All dates of a course. */
export function DatesPage() {
  const t = useMessages(messages);
  const [now] = useState(() => new Date());
  usePageTitle(t('dates'));
  return (
    <CoursePage>
      {(course) => (
        <CourseFrame course={course} page="dates" title={t('dates')}>
          <CourseDates courseKey={course.course_id} isSelfPaced={course.is_self_paced} now={now} />
        </CourseFrame>
      )}
    </CoursePage>
  );
}
