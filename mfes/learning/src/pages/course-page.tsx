import type { CourseMetadataView } from '@lyceum/contracts/courseware';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { CourseGate } from '../features/course-frame/course-gate.tsx';

interface CoursePageProps {
  readonly children: (course: CourseMetadataView) => ReactNode;
}

/** What every page of a course stands in: the course of the address, once it is open. */
export function CoursePage({ children }: CoursePageProps) {
  const { courseKey = '' } = useParams();
  return <CourseGate courseKey={courseKey}>{children}</CourseGate>;
}
