import { useParams } from 'react-router';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseHistory } from '../features/course-history/course-history.tsx';

/** The versions of a course. */
export function HistoryPage() {
  const { courseKey = '' } = useParams();
  return (
    <CourseFrame courseKey={courseKey} page="history">
      <CourseHistory courseKey={courseKey} />
    </CourseFrame>
  );
}
