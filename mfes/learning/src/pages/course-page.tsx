import type { CourseMetadataView } from '@lyceum/contracts/courseware';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { CourseGate } from '../features/course-frame/course-gate.tsx';
import { MathsProvider } from '../maths/maths-provider.tsx';

interface CoursePageProps {
  readonly children: (course: CourseMetadataView) => ReactNode;
}

/** What every page of a course stands in: the course of the address, once it is open, and the setting of formulas. */
export function CoursePage({ children }: CoursePageProps) {
  const { courseKey = '' } = useParams();
  return (
    <MathsProvider>
      <CourseGate courseKey={courseKey}>{children}</CourseGate>
    </MathsProvider>
  );
}
