import type { XmlElement } from '@lyceum/xml';
import type { BuiltResponse } from '../built-problem.ts';
import type { InputElement } from '../document/response-element.ts';
import type { AttemptToDraw } from '../problem.ts';
import type { ChoiceOrder } from '../responses/choice-order.ts';
import type { ScriptContext } from '../script/contextualize.ts';
import type { InputView, ViewNode } from './problem-view.ts';

export interface InputRequest {
  readonly response: BuiltResponse;
  readonly input: InputElement;
  readonly attempt: AttemptToDraw;
  readonly context: ScriptContext;
  readonly order: ChoiceOrder | null;
  readonly label: string;
  /** What is drawn of an element's content. */
  readonly children: (element: XmlElement) => ViewNode[];
}

/** What all inputs share. */
export type InputFrame = Pick<
  InputView,
  'kind' | 'id' | 'label' | 'status' | 'message' | 'hint' | 'hintMode' | 'points'
>;

/** An input as it is drawn: its frame, then what its tag says. */
export interface InputPainting extends InputRequest {
  readonly frame: InputFrame;
  readonly value: unknown;
  /** The author's attribute with `$variables` replaced; null for none. */
  readonly say: (name: string) => string | null;
}
