import { useParams } from 'react-router';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseTeam } from '../features/course-team/course-team.tsx';

/** Who works on a course. */
export function TeamPage() {
  const { courseKey = '' } = useParams();
  return (
    <CourseFrame courseKey={courseKey} page="team">
      <CourseTeam courseKey={courseKey} />
    </CourseFrame>
  );
}
