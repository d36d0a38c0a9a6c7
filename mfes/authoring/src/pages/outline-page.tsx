import { Loading, Skeleton, Stack } from '@lyceum/ui';
import { useParams } from 'react-router';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseLoadError } from '../features/course-frame/course-load-error.tsx';
import { Outline } from '../features/outline/outline.tsx';
import { useOutline } from '../features/outline/use-outline.ts';

/** The outline of a course: its sections, subsections and units. */
export function OutlinePage() {
  const { courseKey = '' } = useParams();
  return (
    <CourseFrame courseKey={courseKey} page="outline">
      <LoadedOutline key={courseKey} courseKey={courseKey} />
    </CourseFrame>
  );
}

function LoadedOutline({ courseKey }: { readonly courseKey: string }) {
  const outline = useOutline(courseKey);
  if (outline.isPending) return <OutlineSkeleton />;
  if (outline.isError) return <CourseLoadError error={outline.error} onRetry={outline.refetch} />;
  return <Outline courseKey={courseKey} course={outline.data.course_structure} />;
}

const OutlineSkeleton = () => (
  <Loading>
    <Stack gap="md" mt="lg">
      {[180, 120, 220].map((height) => (
        <Skeleton key={height} height={height} radius="lg" />
      ))}
    </Stack>
  </Loading>
);
