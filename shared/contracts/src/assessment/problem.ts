import type { ProblemView } from '@lyceum/capa/view';
import { z } from 'zod';

export type {
  AnnotationInput,
  ChemicalEquationInput,
  ChoicesInput,
  ChoiceTextField,
  ChoiceTextInput,
  ChoiceTextView,
  ChoiceView,
  CodeInput,
  DescriptionView,
  DragAndDropInput,
  DraggableView,
  DropdownInput,
  FileInput,
  FormulaInput,
  ImageInput,
  InputStatus,
  InputView,
  JsInput,
  OptionView,
  ProblemView,
  QuestionView,
  SchematicInput,
  SolutionView,
  TargetView,
  TextInput,
  ViewElement,
  ViewNode,
  ViewText,
  WidgetInput,
} from '@lyceum/capa/view';

/** The tree to draw. Its shape is declared, once, in `@lyceum/capa`; elements and addresses in it are safe to draw as they are. */
export const problemTree = z.custom<ProblemView>(isProblemTree, 'is no problem view').meta({
  id: 'ProblemTree',
  description: 'A tree of texts, elements, questions, inputs and places of solutions',
});

/** One learner before one problem, now: what to draw, what may be done, and what it earned. */
export const problemState = z
  .object({
    usage_key: z.string(),
    display_name: z.string(),
    /** null when the problem is broken; `error` tells the learner so and staff why. */
    view: problemTree.nullable(),
    error: z.string().nullable(),
    attempts_used: z.number().int(),
    /** null: as many as one likes. */
    max_attempts: z.number().int().nullable(),
    attempts_left: z.number().int().nullable(),
    /** Weighed points between 0 and possible; earned is null while the learner may not know. */
    score: z.object({ earned: z.number().nullable(), possible: z.number() }),
    graded: z.boolean(),
    due: z.string().nullable(),
    is_closed: z.boolean(),
    is_past_due: z.boolean(),
    /** An answer was handed in and is on the page. */
    is_submitted: z.boolean(),
    /** Full points; null while the learner may not know. */
    is_correct: z.boolean().nullable(),
    can_submit: z.boolean(),
    can_save: z.boolean(),
    can_reset: z.boolean(),
    can_show_answer: z.boolean(),
    has_saved_answers: z.boolean(),
    /** How long to wait before the next submission, 0 for not at all. */
    wait_seconds: z.number().int(),
    hint_count: z.number().int(),
    last_submission_at: z.string().nullable(),
  })
  .meta({ id: 'ProblemState' });
export type ProblemStateView = z.output<typeof problemState>;

function isProblemTree(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'content' in value &&
    Array.isArray(value.content) &&
    value.content.every(isNode) &&
    'styles' in value &&
    Array.isArray(value.styles) &&
    'overallMessage' in value &&
    Array.isArray(value.overallMessage)
  );
}

const kinds: readonly unknown[] = ['text', 'element', 'question', 'input', 'solution'];

function isNode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind);
}
