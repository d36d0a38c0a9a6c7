import { goToPosition } from '@lyceum/contracts/courseware';
import { call } from '@lyceum/sdk';
import { useEffect } from 'react';

interface Position {
  readonly courseRunKey: string;
  readonly sequenceKey: string;
  /** Counted from 1; null while it is not known. */
  readonly position: number | null;
}

/** Remembers the unit, so that the subsection opens there next time. Nothing on the page depends on it. */
export function useSavePosition({ courseRunKey, sequenceKey, position }: Position): void {
  useEffect(() => {
    if (position === null) return;
    call(goToPosition, { params: { courseRunKey, usageKey: sequenceKey }, body: { position } }).catch(
      (error: unknown) => console.warn('The place in the subsection is not remembered:', error),
    );
  }, [courseRunKey, sequenceKey, position]);
}
