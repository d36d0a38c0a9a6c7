import { learningProgressChanged, learningUnitCompleted, useEmit } from '@lyceum/app-api';
import { useEffect, useRef } from 'react';

interface UnitState {
  readonly usage_key: string;
  readonly is_complete: boolean;
}

/** Tells other apps that the unit on the screen became complete; one that was complete when it was opened is no news. */
export function useUnitCompleted(
  courseRunKey: string,
  { usage_key: unitId, is_complete: isComplete }: UnitState,
): void {
  const emit = useEmit(learningUnitCompleted);
  const seen = useRef({ unitId, isComplete });
  useEffect(() => {
    const before = seen.current;
    seen.current = { unitId, isComplete };
    if (before.unitId === unitId && !before.isComplete && isComplete) emit({ courseRunKey, unitId });
  }, [courseRunKey, unitId, isComplete, emit]);
}

/** How to tell other apps that the learner got on in a course. */
export function useProgressChanged(courseRunKey: string): () => void {
  const emit = useEmit(learningProgressChanged);
  return () => emit({ courseRunKey });
}
