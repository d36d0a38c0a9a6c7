import { z } from 'zod';
import { type AppEventDefinition, defineAppEvent } from './event-definition.ts';

export const learningUnitCompleted = defineAppEvent(
  'lyceum.event.learning.unit_completed.v1',
  z.object({
    courseRunKey: z.string().describe('The course run of the unit'),
    unitId: z.string().describe('The usage key of the unit'),
  }),
  { description: 'The learner has done the last thing that a unit asks for.' },
);

export const learningProgressChanged = defineAppEvent(
  'lyceum.event.learning.progress_changed.v1',
  z.object({ courseRunKey: z.string().describe('The course run in which something changed') }),
  { description: 'The learner answered a problem or completed a block: progress and grades may be others now.' },
);

/** Every event of the product. */
export const appEvents = [learningUnitCompleted, learningProgressChanged] as const;

/** What the shell itself tells and acts on: its dashboard asks again for progress that changed. */
export const shellEvents = { emits: [], listens: [learningProgressChanged] } as const satisfies ShellEvents;

interface ShellEvents {
  readonly emits: readonly AppEventDefinition[];
  readonly listens: readonly AppEventDefinition[];
}
