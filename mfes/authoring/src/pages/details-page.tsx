import { Loading } from '@lyceum/ui';
import { useParams } from 'react-router';
import { CourseDetails } from '../features/course-details/course-details.tsx';
import { useCourseDetails } from '../features/course-details/use-course-details.ts';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseLoadError } from '../features/course-frame/course-load-error.tsx';
import { useCourseSettings } from '../features/course-frame/use-course-settings.ts';

/** Schedule and details of a course. */
export function DetailsPage() {
  const { courseKey = '' } = useParams();
  return (
    <CourseFrame courseKey={courseKey} page="details">
      <Details courseKey={courseKey} />
    </CourseFrame>
  );
}

function Details({ courseKey }: { readonly courseKey: string }) {
  const settings = useCourseSettings(courseKey);
  const details = useCourseDetails(courseKey);
  if (details.isError) return <CourseLoadError error={details.error} onRetry={details.refetch} />;
  if (details.isPending || settings.isPending) return <Loading />;
  return (
    <CourseDetails
      key={JSON.stringify([details.data, settings.data?.course_display_name_with_default])}
      courseKey={courseKey}
      name={settings.data?.course_display_name_with_default ?? details.data.title}
      details={details.data}
      languages={settings.data?.language_options ?? []}
    />
  );
}
