import type { XmlElement } from '@lyceum/xml';
import type { ResponseElement } from './document/response-element.ts';
import type { ChoiceOrder } from './responses/choice-order.ts';
import type { Response } from './responses/response.ts';
import type { ScriptContext } from './script/contextualize.ts';
import type { CodeRunner } from './script/run-scripts.ts';

/** A response with its place in the tree. */
export interface BuiltResponse {
  readonly element: ResponseElement;
  readonly response: Response;
}

/** All that a learner's problem is made of; nothing in it changes. */
export interface BuiltProblem {
  readonly root: XmlElement;
  readonly context: ScriptContext;
  readonly runner: CodeRunner;
  readonly responses: readonly BuiltResponse[];
  /** By response element. */
  readonly orders: ReadonlyMap<XmlElement, ChoiceOrder>;
  /** Solutions to choices that this learner does not see. */
  readonly hiddenSolutions: ReadonlySet<XmlElement>;
}
