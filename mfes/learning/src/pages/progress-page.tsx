import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { ProgressSummary } from '../features/progress-summary/progress-summary.tsx';
import { CoursePage } from './course-page.tsx';
import { messages } from './pages.messages.ts';

/** How the learner does in a course. */
export function ProgressPage() {
  const t = useMessages(messages);
  usePageTitle(t('progress'));
  return (
    <CoursePage>
      {(course) => (
        <CourseFrame course={course} page="progress" title={t('progress')}>
          <ProgressSummary courseKey={course.course_id} />
        </CourseFrame>
      )}
    </CoursePage>
  );
}
