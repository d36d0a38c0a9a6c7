import type { CourseMetadataView, SequenceView } from '@lyceum/contracts/courseware';
import { isApiProblem } from '@lyceum/sdk';
import { Container, Loading } from '@lyceum/ui';
import { Navigate, useParams } from 'react-router';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';
import { CourseError } from '../features/course-frame/course-gate.tsx';
import { useUnit } from '../features/unit/use-unit.ts';
import { isOpenSequence, SequenceNotice } from '../features/unit-navigation/sequence-notice.tsx';
import { useSequence } from '../features/unit-navigation/use-sequence.ts';
import { homePath, unitPath } from '../paths.ts';
import { CoursePage } from './course-page.tsx';

/** The address of a subsection without a unit: leads to the unit where the learner was, or says why there is none. */
export function SequencePage() {
  const { courseKey = '', sequenceKey } = useParams();
  if (!sequenceKey) return <Navigate to={homePath(courseKey)} replace />;
  return <CoursePage>{(course) => <Sequence course={course} sequenceKey={sequenceKey} />}</CoursePage>;
}

interface SequenceProps {
  readonly course: CourseMetadataView;
  readonly sequenceKey: string;
}

function Sequence({ course, sequenceKey }: SequenceProps) {
  const courseKey = course.course_id;
  const sequence = useSequence(sequenceKey);
  if (sequence.isError && isApiProblem(sequence.error) && sequence.error.status === 422)
    return <UnitOfOldLink courseKey={courseKey} unitKey={sequenceKey} />;
  const unitKey = sequence.isSuccess && isOpenSequence(sequence.data) ? unitToOpen(sequence.data) : null;
  if (unitKey) return <Navigate to={unitPath(courseKey, { sequenceKey, unitKey })} replace />;
  return (
    <CourseFrame course={course} page="home" title={course.title}>
      {sequence.isPending && <Loading />}
      {sequence.isError && <CourseError courseKey={courseKey} error={sequence.error} onRetry={sequence.refetch} />}
      {sequence.isSuccess && <SequenceNotice courseKey={courseKey} sequence={sequence.data} />}
    </CourseFrame>
  );
}

/** Links of Open edX may name a unit where a subsection is expected. */
function UnitOfOldLink({ courseKey, unitKey }: { readonly courseKey: string; readonly unitKey: string }) {
  const unit = useUnit(unitKey);
  if (unit.isSuccess)
    return <Navigate to={unitPath(courseKey, { sequenceKey: unit.data.sequence_id, unitKey })} replace />;
  return (
    <Container size="md" py="xl">
      {unit.isPending && <Loading />}
      {unit.isError && <CourseError courseKey={courseKey} error={unit.error} onRetry={unit.refetch} />}
    </Container>
  );
}

function unitToOpen({ items, position }: SequenceView): string | null {
  const saved = position === null ? undefined : items[position - 1];
  return (saved ?? items[0])?.id ?? null;
}
