import { Loading } from '@lyceum/ui';
import { useParams } from 'react-router';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseLoadError } from '../features/course-frame/course-load-error.tsx';
import { CourseGrading } from '../features/course-grading/course-grading.tsx';
import { draftOf } from '../features/course-grading/grading-draft.ts';
import { useCourseGrading } from '../features/course-grading/use-course-grading.ts';

/** The grading policy of a course. */
export function GradingPage() {
  const { courseKey = '' } = useParams();
  return (
    <CourseFrame courseKey={courseKey} page="grading">
      <Grading courseKey={courseKey} />
    </CourseFrame>
  );
}

function Grading({ courseKey }: { readonly courseKey: string }) {
  const grading = useCourseGrading(courseKey);
  if (grading.isPending) return <Loading />;
  if (grading.isError) return <CourseLoadError error={grading.error} onRetry={grading.refetch} />;
  const { course_details: policy, course_assignment_lists: uses } = grading.data;
  return <CourseGrading key={JSON.stringify(policy)} courseKey={courseKey} policy={draftOf(policy)} uses={uses} />;
}
