import { usePageTitle } from '@lyceum/app-api';
import type { CourseMetadataView } from '@lyceum/contracts/courseware';
import { isApiProblem } from '@lyceum/sdk';
import { Loading } from '@lyceum/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { CourseError } from '../features/course-frame/course-gate.tsx';
import { prefetchUnit, useUnit } from '../features/unit/use-unit.ts';
import { isOpenSequence, SequenceNotice } from '../features/unit-navigation/sequence-notice.tsx';
import { UnitPager } from '../features/unit-navigation/unit-pager.tsx';
import { UnitStrip } from '../features/unit-navigation/unit-strip.tsx';
import { useSavePosition } from '../features/unit-navigation/use-save-position.ts';
import { prefetchSequence, useSequence } from '../features/unit-navigation/use-sequence.ts';
import { unitPath } from '../paths.ts';
import { CoursePage } from './course-page.tsx';
import { NotOpenYet } from './not-open-yet.tsx';
import { UnitContent } from './unit-content.tsx';
import { UnitFrame } from './unit-frame.tsx';

/** Where learning happens: one unit, with the way through its subsection above and the way on below. */
export function UnitPage() {
  const { sequenceKey = '', unitKey = '' } = useParams();
  return <CoursePage>{(course) => <Unit course={course} sequenceKey={sequenceKey} unitKey={unitKey} />}</CoursePage>;
}

interface UnitProps {
  readonly course: CourseMetadataView;
  readonly sequenceKey: string;
  readonly unitKey: string;
}

function Unit({ course, sequenceKey, unitKey }: UnitProps) {
  const courseKey = course.course_id;
  const client = useQueryClient();
  const sequence = useSequence(sequenceKey);
  const end = unitKey === 'first' || unitKey === 'last' ? unitKey : null;
  if (end && sequence.isSuccess && isOpenSequence(sequence.data)) {
    const unit = sequence.data.items.at(end === 'first' ? 0 : -1);
    if (unit) return <Navigate to={unitPath(courseKey, { sequenceKey, unitKey: unit.id })} replace />;
  }
  const isClosed = sequence.isSuccess && !isOpenSequence(sequence.data);
  return (
    <UnitFrame
      course={course}
      place={{ sequenceKey, unitKey }}
      sequenceName={sequence.data?.display_name ?? null}
      strip={
        sequence.isSuccess && (
          <UnitStrip
            courseKey={courseKey}
            sequence={sequence.data}
            unitKey={unitKey}
            onApproach={(key) => void prefetchUnit(client, key)}
          />
        )
      }
    >
      {isClosed && <SequenceNotice courseKey={courseKey} sequence={sequence.data} />}
      {!isClosed && !end && (
        <LoadedUnit
          key={unitKey}
          course={course}
          unitKey={unitKey}
          savesPosition={sequence.data?.save_position ?? false}
        />
      )}
    </UnitFrame>
  );
}

interface LoadedUnitProps {
  readonly course: CourseMetadataView;
  readonly unitKey: string;
  readonly savesPosition: boolean;
}

function LoadedUnit({ course, unitKey, savesPosition }: LoadedUnitProps) {
  const courseKey = course.course_id;
  const client = useQueryClient();
  const unit = useUnit(unitKey);
  const next = unit.data?.next ?? null;
  usePageTitle(unit.data ? `${unit.data.display_name} · ${course.title}` : course.title);
  useSavePosition({
    courseRunKey: courseKey,
    sequenceKey: unit.data?.sequence_id ?? '',
    position: savesPosition ? (unit.data?.position ?? null) : null,
  });
  useEffect(() => {
    if (!next) return;
    void prefetchUnit(client, next.unit_id);
    void prefetchSequence(client, next.sequence_id);
  }, [client, next]);
  if (unit.isPending) return <Loading />;
  if (unit.isError && isApiProblem(unit.error) && unit.error.code === 'content_not_open')
    return <NotOpenYet courseKey={courseKey} />;
  if (unit.isError) return <CourseError courseKey={courseKey} error={unit.error} onRetry={unit.refetch} />;
  return (
    <>
      <UnitContent course={course} unit={unit.data} />
      <UnitPager courseKey={courseKey} unit={unit.data} />
    </>
  );
}
