import type { Doc } from '../bson/values.ts';
import type { ReadView } from '../planner/query.ts';

/** What a reading command works with, in whichever thread it runs. */
export interface ReadContext {
  readonly view: ReadView;
  readonly database: string;
  readonly body: Doc;
  readonly deadline: number | null;
}
